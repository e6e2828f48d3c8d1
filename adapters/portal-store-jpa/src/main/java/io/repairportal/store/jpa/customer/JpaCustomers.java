package io.repairportal.store.jpa.customer;

import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.customer.Customers;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.store.jpa.session.Database;
import java.util.List;
import java.util.Locale;

/** Customers in the database. A search looks through at most 20,000 customers of its provider. */
public final class JpaCustomers implements Customers {
    private static final int MOST_ASKED = 100;
    private static final int MOST_WITH_EMAIL = 50;

    private final Database database;

    /** Creates the port. */
    public JpaCustomers(Database database) {
        this.database = database;
    }

    /** Returns the mapped classes. */
    public static List<Class<?>> classes() {
        return List.of(CustomerRow.class, CustomerRow.Key.class, CustomerEmailRow.class, CustomerEmailRow.Key.class);
    }

    @Override
    public List<Customer> find(ProviderRef provider, List<CustomerRef> refs) {
        if (refs.size() > MOST_ASKED) {
            throw new IllegalArgumentException("at most " + MOST_ASKED + " customers at once, not " + refs.size());
        }
        List<String> own = refs.stream()
                .filter(ref -> ref.provider().equals(provider))
                .map(CustomerRef::value)
                .toList();
        if (own.isEmpty()) {
            return List.of();
        }
        return customers(
                provider, database.read(entities -> entities.createNamedQuery("customer.find", CustomerView.class)
                        .setParameter("provider", provider.value())
                        .setParameter("refs", own)
                        .getResultList()));
    }

    @Override
    public List<Customer> search(ProviderRef provider, String text, int limit) {
        return customers(
                provider, database.read(entities -> entities.createNamedQuery("customer.search", CustomerView.class)
                        .setParameter("provider", provider.value())
                        .setParameter("text", text.toLowerCase(Locale.ROOT))
                        .setMaxResults(limit)
                        .getResultList()));
    }

    @Override
    public List<Customer> withEmail(ProviderRef provider, EmailAddress email) {
        return customers(
                provider, database.read(entities -> entities.createNamedQuery("customer.withEmail", CustomerView.class)
                        .setParameter("provider", provider.value())
                        .setParameter("email", email.folded())
                        .setMaxResults(MOST_WITH_EMAIL)
                        .getResultList()));
    }

    /** Stores customers; one that exists is replaced. */
    public void save(List<Customer> customers) {
        new CustomerWriter(database).save(customers);
    }

    private static List<Customer> customers(ProviderRef provider, List<CustomerView> views) {
        return views.stream()
                .map(view -> CustomerJson.read(new CustomerRef(provider, view.ref()), view.body()))
                .toList();
    }
}
