package io.repairportal.reference.embedding;

import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.PortalAdapterException.Kind;
import io.repairportal.spi.UnitOfWork;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.address.PostalAddress;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.customer.Contact.PersonName;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.customer.Customers;
import io.repairportal.spi.provider.ProviderRef;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The garage's own table of customers; reads inside the garage's transaction if there is one. */
record GarageCustomers(UnitOfWork transactions) implements Customers {
    @Override
    public List<Customer> find(ProviderRef provider, List<CustomerRef> refs) {
        Object numbers = refs.stream()
                .filter(ref -> ref.provider().equals(provider))
                .map(CustomerRef::value)
                .toArray(String[]::new);
        return read(provider, "number = any (?)", numbers);
    }

    @Override
    public List<Customer> search(ProviderRef provider, String text, int limit) {
        String found = "position(lower(?) in lower(concat_ws(' ', first_name, last_name, company, email))) > 0"
                + " order by last_name, number fetch first ? rows only";
        return read(provider, found, text, limit);
    }

    @Override
    public List<Customer> withEmail(ProviderRef provider, EmailAddress email) {
        return read(provider, "lower(email) = ? order by number fetch first 50 rows only", email.folded());
    }

    private List<Customer> read(ProviderRef garage, String condition, Object... values) {
        String select = "select * from garage_customer where garage = ? and " + condition;
        return transactions.inTransaction(transaction -> {
            try (PreparedStatement query = transaction.connection().prepareStatement(select)) {
                query.setString(1, garage.value());
                for (int at = 0; at < values.length; at++) {
                    query.setObject(at + 2, values[at]);
                }
                List<Customer> found = new ArrayList<>();
                for (ResultSet row = query.executeQuery(); row.next(); ) {
                    found.add(customer(garage, row));
                }
                return found;
            } catch (SQLException failure) {
                throw new PortalAdapterException(Kind.UNAVAILABLE, "the customers cannot be read", failure);
            }
        });
    }

    private static Customer customer(ProviderRef garage, ResultSet row) throws SQLException {
        CustomerRef ref = new CustomerRef(garage, row.getString("number"));
        String company = row.getString("company");
        PersonName driver = new PersonName(row.getString("first_name"), row.getString("last_name"));
        PersonName owner = company.isEmpty() ? driver : new PersonName("", "");
        PostalAddress address = new PostalAddress("", row.getString("postcode"), "", "");
        return new Customer(ref, owner, company, List.of(address), List.of(contact(driver, row)), Optional.empty());
    }

    private static Contact contact(PersonName driver, ResultSet row) throws SQLException {
        ContactRef ref = new ContactRef(row.getString("driver"));
        List<EmailAddress> emails = List.of(new EmailAddress(row.getString("email")));
        return new Contact(ref, driver, emails, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
