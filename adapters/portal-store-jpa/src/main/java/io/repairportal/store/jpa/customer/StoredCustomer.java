package io.repairportal.store.jpa.customer;

import io.repairportal.spi.address.PhoneNumber;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.customer.Customer;
import io.repairportal.store.jpa.session.Cells;
import io.repairportal.store.jpa.session.Row;
import io.repairportal.store.jpa.session.Upserts;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** The columns of one customer, as written. */
record StoredCustomer(String ref, String search, String body) {
    static final Upserts.Table<StoredCustomer> TABLE = new Upserts.Table<>(
            "shop_customer", List.of("search", "body"), StoredCustomer::ref, StoredCustomer::of, StoredCustomer::fill);

    private static final int MOST_SEARCHED = 4_000;

    /** Returns the columns of a customer. */
    static StoredCustomer of(Customer customer) {
        return new StoredCustomer(customer.ref().value(), searchText(customer), CustomerJson.text(customer));
    }

    private static StoredCustomer of(Row row) throws SQLException {
        return new StoredCustomer(row.text(), row.text(), row.text());
    }

    private void fill(Cells cells) throws SQLException {
        cells.text(search).text(body);
    }

    private static String searchText(Customer customer) {
        StringJoiner words = new StringJoiner("\n");
        words.add(customer.name().full()).add(customer.companyName());
        for (Contact contact : customer.contacts()) {
            words.add(contact.name().full());
            contact.emails().forEach(email -> words.add(email.value()));
            contact.mobile().ifPresent(phone -> add(words, phone));
            contact.otherPhone().ifPresent(phone -> add(words, phone));
        }
        String text = words.toString().toLowerCase(Locale.ROOT);
        return text.substring(0, Math.min(text.length(), MOST_SEARCHED));
    }

    private static void add(StringJoiner words, PhoneNumber phone) {
        words.add(phone.dial()).add(phone.display());
    }
}
