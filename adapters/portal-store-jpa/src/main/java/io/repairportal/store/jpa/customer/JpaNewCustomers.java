package io.repairportal.store.jpa.customer;

import io.repairportal.spi.OperationId;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.proposal.Details;
import io.repairportal.spi.proposal.NewCustomers;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.store.jpa.session.Database;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes people who have registered into the customers kept here; the operation names whoever is new, so that it makes nobody twice. */
public final class JpaNewCustomers implements NewCustomers {
    private final Database database;
    private final JpaCustomers customers;

    /** Creates the port over these customers. */
    public JpaNewCustomers(Database database, JpaCustomers customers) {
        this.database = database;
        this.customers = customers;
    }

    @Override
    public Customer create(ProviderRef provider, OperationId operation, Details details) {
        CustomerRef ref = new CustomerRef(provider, operation.value());
        return database.write(entities -> find(ref).orElseGet(() -> {
            Customer made = details.customer(ref, new ContactRef(operation.value()));
            customers.save(List.of(made));
            return made;
        }));
    }

    @Override
    public Optional<ContactRef> addContact(CustomerRef customer, OperationId operation, Details details) {
        ContactRef ref = new ContactRef(operation.value());
        return database.write(entities -> find(customer).map(known -> {
            if (known.contact(ref).isEmpty()) {
                customers.save(List.of(with(known, details.contact(ref))));
            }
            return ref;
        }));
    }

    private Optional<Customer> find(CustomerRef ref) {
        return customers.find(ref.provider(), List.of(ref)).stream().findFirst();
    }

    private static Customer with(Customer known, Contact another) {
        return new Customer(
                known.ref(),
                known.name(),
                known.companyName(),
                known.addresses(),
                Stream.concat(known.contacts().stream(), Stream.of(another)).toList(),
                known.location());
    }
}
