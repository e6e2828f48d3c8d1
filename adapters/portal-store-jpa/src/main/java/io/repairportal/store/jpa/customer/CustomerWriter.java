package io.repairportal.store.jpa.customer;

import io.repairportal.spi.customer.Customer;
import io.repairportal.store.jpa.session.Database;
import io.repairportal.store.jpa.session.Question;
import io.repairportal.store.jpa.session.Upserts;
import io.repairportal.store.jpa.session.Writing;
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
    private final Upserts<StoredCustomer> upserts;
    private final Question<EmailView> known;
    private final Writing<NewEmail> insert;

    CustomerWriter(Database database) {
        this.database = database;
        this.upserts = new Upserts<>(database, StoredCustomer.TABLE);
        this.known = database.question(
                "customerEmail.known",
                "select e.customer, e.email from unnest(?2) r(ref) join {shop_customer_email} e"
                        + " on e.provider = ?1 and e.customer = r.ref where e.provider = ?1",
                row -> new EmailView(row.text(), row.text()));
        this.insert = database.writing(
                "insert into {shop_customer_email} (provider, email, customer) values (?, ?, ?)",
                (row, cells) -> cells.text(row.provider())
                        .text(row.email().email())
                        .text(row.email().customer()));
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
        upserts.save(provider, customers.stream().map(StoredCustomer::of).toList());
        for (int from = 0; from < customers.size(); from += CHUNK) {
            saveEmails(entities, provider, customers.subList(from, Math.min(customers.size(), from + CHUNK)));
        }
    }

    private void saveEmails(EntityManager entities, String provider, List<Customer> customers) {
        Set<EmailView> wanted = new LinkedHashSet<>();
        customers.forEach(customer -> customer.contacts().forEach(contact -> contact.emails()
                .forEach(email -> wanted.add(new EmailView(customer.ref().value(), email.folded())))));
        String[] refs = customers.stream()
                .map(customer -> customer.ref().value())
                .distinct()
                .toArray(String[]::new);
        Set<EmailView> there = new HashSet<>(known.ask(provider, refs));
        insert.all(wanted.stream()
                .filter(email -> !there.contains(email))
                .map(email -> new NewEmail(provider, email))
                .toList());
        there.stream().filter(email -> !wanted.contains(email)).forEach(email -> forget(entities, provider, email));
    }

    private static void forget(EntityManager entities, String provider, EmailView email) {
        entities.createNamedQuery("customerEmail.forget")
                .setParameter("provider", provider)
                .setParameter("customer", email.customer())
                .setParameter("email", email.email())
                .executeUpdate();
    }

    private record NewEmail(String provider, EmailView email) {}
}
