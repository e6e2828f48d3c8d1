package io.repairportal.store.jpa.customer;

import io.repairportal.spi.customer.Customer;
import io.repairportal.store.jpa.session.Cells;
import io.repairportal.store.jpa.session.Database;
import io.repairportal.store.jpa.session.Question;
import io.repairportal.store.jpa.session.Upserts;
import io.repairportal.store.jpa.session.Writing;
import java.sql.SQLException;
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
    private final Writing<StoredEmail> insert;
    private final Writing<StoredEmail> forget;

    CustomerWriter(Database database) {
        this.database = database;
        this.upserts = new Upserts<>(database, StoredCustomer.TABLE);
        this.known = database.question(
                "customerEmail.known",
                "select e.customer, e.email from unnest(?2) r(ref) join {shop_customer_email} e"
                        + " on e.provider = ?1 and e.customer = r.ref where e.provider = ?1",
                row -> new EmailView(row.text(), row.text()));
        this.insert = database.writing(
                "insert into {shop_customer_email} (provider, email, customer) values (?, ?, ?)", CustomerWriter::fill);
        this.forget = database.writing(
                "delete from {shop_customer_email} where provider = ? and email = ? and customer = ?",
                CustomerWriter::fill);
    }

    /** Stores customers of any providers. */
    void save(List<Customer> customers) {
        Map<String, List<Customer>> byProvider = customers.stream()
                .collect(Collectors.groupingBy(
                        customer -> customer.ref().provider().value(), LinkedHashMap::new, Collectors.toList()));
        database.writeRows(() -> {
            byProvider.forEach(this::save);
            return customers;
        });
    }

    private void save(String provider, List<Customer> customers) {
        upserts.save(provider, customers.stream().map(StoredCustomer::of).toList());
        for (int from = 0; from < customers.size(); from += CHUNK) {
            saveEmails(provider, customers.subList(from, Math.min(customers.size(), from + CHUNK)));
        }
    }

    private void saveEmails(String provider, List<Customer> customers) {
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
                .map(email -> new StoredEmail(provider, email))
                .toList());
        forget.all(there.stream()
                .filter(email -> !wanted.contains(email))
                .map(email -> new StoredEmail(provider, email))
                .toList());
    }

    private static void fill(StoredEmail row, Cells cells) throws SQLException {
        cells.text(row.provider()).text(row.email().email()).text(row.email().customer());
    }

    private record StoredEmail(String provider, EmailView email) {}
}
