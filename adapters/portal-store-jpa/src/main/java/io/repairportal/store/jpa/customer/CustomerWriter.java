package io.repairportal.store.jpa.customer;

import io.repairportal.spi.customer.Customer;
import io.repairportal.store.jpa.session.Database;
import io.repairportal.store.jpa.session.Upserts;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Stores customers and the addresses they are found by. */
final class CustomerWriter {
    private static final int CHUNK = 500;

    private final Database database;
    private final Upserts<CustomerRow, CustomerRow.Key> upserts =
            new Upserts<>(row -> row.key, (fresh, stored) -> stored.take(fresh));

    CustomerWriter(Database database) {
        this.database = database;
    }

    /** Stores customers of any providers. */
    void save(List<Customer> customers) {
        Map<String, List<Customer>> byProvider = customers.stream()
                .collect(Collectors.groupingBy(
                        customer -> customer.ref().provider().value(), LinkedHashMap::new, Collectors.toList()));
        database.write(entities -> {
            byProvider.forEach((provider, own) -> save(entities, provider, own));
            return customers;
        });
    }

    private void save(EntityManager entities, String provider, List<Customer> customers) {
        upserts.save(entities, customers.stream().map(CustomerRow::new).toList(), keys -> entities.createNamedQuery(
                        "customer.known", CustomerRow.class)
                .setParameter("provider", provider)
                .setParameter("refs", keys.stream().map(CustomerRow.Key::ref).toList())
                .getResultList());
        for (int from = 0; from < customers.size(); from += CHUNK) {
            saveEmails(entities, provider, customers.subList(from, Math.min(customers.size(), from + CHUNK)));
        }
    }

    private static void saveEmails(EntityManager entities, String provider, List<Customer> customers) {
        Set<EmailView> wanted = new LinkedHashSet<>();
        customers.forEach(customer -> customer.contacts().forEach(contact -> contact.emails()
                .forEach(email -> wanted.add(new EmailView(customer.ref().value(), email.folded())))));
        Set<EmailView> known = entities.createNamedQuery("customerEmail.known", EmailView.class)
                .setParameter("provider", provider)
                .setParameter(
                        "refs",
                        customers.stream()
                                .map(customer -> customer.ref().value())
                                .toList())
                .getResultStream()
                .collect(Collectors.toCollection(HashSet::new));
        wanted.stream()
                .filter(email -> !known.contains(email))
                .forEach(email -> entities.persist(new CustomerEmailRow(provider, email)));
        known.stream().filter(email -> !wanted.contains(email)).forEach(email -> forget(entities, provider, email));
        entities.flush();
        entities.clear();
    }

    private static void forget(EntityManager entities, String provider, EmailView email) {
        entities.createNamedQuery("customerEmail.forget")
                .setParameter("provider", provider)
                .setParameter("customer", email.customer())
                .setParameter("email", email.email())
                .executeUpdate();
    }
}
