package io.repairportal.store.jpa.customer;

import io.repairportal.spi.customer.Customer;
import io.repairportal.store.jpa.session.Cells;
import io.repairportal.store.jpa.session.Database;
import io.repairportal.store.jpa.session.Question;
import io.repairportal.store.jpa.session.Upserts;
import io.repairportal.store.jpa.session.Writing;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Stores customers, and the addresses and words they are found by. */
final class CustomerWriter {
    private static final int CHUNK = 500;

    private final Database database;
    private final Upserts<StoredCustomer> upserts;
    private final Question<EmailView> known;
    private final Writing<StoredEmail> insert;
    private final Writing<StoredEmail> forget;
    private final Writing<StoredWord> insertWord;
    private final Writing<StoredWord> forgetWords;

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
        this.insertWord = database.writing(
                "insert into {shop_customer_word} (provider, customer, word) values (?, ?, ?)",
                (row, cells) -> cells.text(row.provider()).text(row.customer()).text(row.word()));
        this.forgetWords = database.writing(
                "delete from {shop_customer_word} where provider = ? and customer = ?",
                (row, cells) -> cells.text(row.provider()).text(row.customer()));
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
        List<StoredCustomer> rows = customers.stream().map(StoredCustomer::of).toList();
        saveWords(provider, upserts.save(provider, rows), customers);
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

    private void saveWords(String provider, List<Upserts.Written<StoredCustomer>> written, List<Customer> customers) {
        Map<String, Customer> last = new HashMap<>();
        customers.forEach(customer -> last.put(customer.ref().value(), customer));
        // why all of them anew: whoever changed the same customer a moment ago has left other words than were read here
        forgetWords.all(written.stream()
                .filter(row -> row.before().isPresent())
                .map(row -> new StoredWord(provider, row.now().ref(), ""))
                .toList());
        insertWord.all(written.stream()
                .map(row -> row.now().ref())
                .distinct()
                .flatMap(ref -> CustomerWords.of(Objects.requireNonNull(last.get(ref), "customer")).stream()
                        .map(word -> new StoredWord(provider, ref, word)))
                .toList());
    }

    private static void fill(StoredEmail row, Cells cells) throws SQLException {
        cells.text(row.provider()).text(row.email().email()).text(row.email().customer());
    }

    private record StoredWord(String provider, String customer, String word) {}

    private record StoredEmail(String provider, EmailView email) {}
}
