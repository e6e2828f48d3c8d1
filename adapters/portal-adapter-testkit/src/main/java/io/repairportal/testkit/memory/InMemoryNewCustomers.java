package io.repairportal.testkit.memory;

import io.repairportal.spi.OperationId;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.proposal.Details;
import io.repairportal.spi.proposal.NewCustomers;
import io.repairportal.spi.provider.ProviderRef;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes people into a shop in memory; the operation names whoever is new. */
final class InMemoryNewCustomers implements NewCustomers {
    private final InMemoryCustomers customers;

    InMemoryNewCustomers(InMemoryCustomers customers) {
        this.customers = customers;
    }

    @Override
    public synchronized Customer create(ProviderRef provider, OperationId operation, Details details) {
        CustomerRef ref = new CustomerRef(provider, operation.value());
        return find(ref).orElseGet(() -> {
            Customer made = details.customer(ref, new ContactRef(operation.value()));
            customers.put(made);
            return made;
        });
    }

    @Override
    public synchronized Optional<ContactRef> addContact(CustomerRef customer, OperationId operation, Details details) {
        ContactRef ref = new ContactRef(operation.value());
        Optional<Customer> known = find(customer);
        known.filter(found -> found.contact(ref).isEmpty())
                .ifPresent(found -> customers.put(with(found, details, ref)));
        return known.map(found -> ref);
    }

    private Optional<Customer> find(CustomerRef ref) {
        return customers.find(ref.provider(), List.of(ref)).stream().findFirst();
    }

    private static Customer with(Customer known, Details details, ContactRef ref) {
        return new Customer(
                known.ref(),
                known.name(),
                known.companyName(),
                known.addresses(),
                Stream.concat(known.contacts().stream(), Stream.of(details.contact(ref)))
                        .toList(),
                known.location());
    }
}
