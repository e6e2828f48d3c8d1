package io.repairportal.store.jpa.customer;

import io.repairportal.spi.address.PhoneNumber;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.customer.Customer;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.util.Locale;
import java.util.StringJoiner;

/** A customer as stored: its content, and what staff search by. */
@Entity
@Table(name = "shop_customer")
@NamedQuery(
        name = "customer.find",
        query = CustomerRow.VIEW + " where c.key.provider = :provider and c.key.ref in :refs")
@NamedQuery(
        name = "customer.search",
        query = "select new io.repairportal.store.jpa.customer.CustomerView(n.ref, n.body) from (select"
                + " q.key.ref as ref, q.body as body, q.search as search from CustomerRow q"
                + " where q.key.provider = :provider order by q.key.provider, q.key.ref limit 20000) n"
                + " where locate(:text, n.search) > 0 order by n.ref")
@NamedQuery(
        name = "customer.withEmail",
        query = CustomerRow.VIEW + " join CustomerEmailRow e on e.key.provider = c.key.provider"
                + " and e.key.customer = c.key.ref where c.key.provider = :provider and e.key.provider = :provider"
                + " and e.key.email = :email order by e.key.provider, e.key.email, e.key.customer")
@NamedQuery(
        name = "customer.known",
        query = "select c from CustomerRow c where c.key.provider = :provider and c.key.ref in :refs")
final class CustomerRow {
    static final String VIEW =
            "select new io.repairportal.store.jpa.customer.CustomerView(c.key.ref, c.body) from CustomerRow c";

    private static final int MOST_SEARCHED = 4_000;

    @EmbeddedId
    Key key;

    String search;
    String body;

    /** For the mapper only. */
    @SuppressWarnings("NullAway.Init")
    CustomerRow() {}

    /** Creates the row of a customer. */
    CustomerRow(Customer customer) {
        key = new Key(customer.ref().provider().value(), customer.ref().value());
        body = CustomerJson.text(customer);
        search = searchText(customer);
    }

    /** Takes over the content of another row. */
    void take(CustomerRow other) {
        search = other.search;
        body = other.body;
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

    /** Which customer. */
    @Embeddable
    record Key(
            @Column(updatable = false) String provider,
            @Column(updatable = false) String ref) {}
}
