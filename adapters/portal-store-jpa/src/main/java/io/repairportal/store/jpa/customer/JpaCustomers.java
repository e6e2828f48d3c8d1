package io.repairportal.store.jpa.customer;

import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.customer.Customers;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.store.jpa.session.Database;
import io.repairportal.store.jpa.session.Question;
import java.util.List;

/** Customers in the database. */
public final class JpaCustomers implements Customers {
    private static final int MOST_ASKED = 100;
    private static final int MOST_WITH_EMAIL = 50;

    private final Database database;
    private final CustomerWriter writer;
    private final CustomerSearch search;
    private final Question<CustomerView> find;

    /** Creates the port. */
    public JpaCustomers(Database database) {
        this.database = database;
        this.writer = new CustomerWriter(database);
        this.search = new CustomerSearch(database);
        this.find = database.question(
                "customer.find",
                "select c.ref, c.body from unnest(?2) r(ref) join {shop_customer} c"
                        + " on c.provider = ?1 and c.ref = r.ref where c.provider = ?1",
                CustomerView::of);
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
        String[] own = refs.stream()
                .filter(ref -> ref.provider().equals(provider))
                .map(CustomerRef::value)
                .distinct()
                .toArray(String[]::new);
        return own.length == 0 ? List.of() : customers(provider, find.ask(provider.value(), own));
    }

    @Override
    public List<Customer> search(ProviderRef provider, String text, int limit) {
        return search.find(provider, text, limit);
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
        writer.save(customers);
    }

    private static List<Customer> customers(ProviderRef provider, List<CustomerView> views) {
        return views.stream().map(view -> view.customer(provider)).toList();
    }
}
