package io.repairportal.store.jpa.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/** A customer as stored; written through {@link StoredCustomer}. */
@Entity
@Table(name = "shop_customer")
@NamedQuery(
        name = "customer.withEmail",
        query = CustomerRow.VIEW + " join CustomerEmailRow e on e.key.provider = c.key.provider"
                + " and e.key.customer = c.key.ref where c.key.provider = :provider and e.key.provider = :provider"
                + " and e.key.email = :email order by e.key.provider, e.key.email, e.key.customer")
final class CustomerRow {
    static final String VIEW =
            "select new io.repairportal.store.jpa.customer.CustomerView(c.key.ref, c.body) from CustomerRow c";

    @EmbeddedId
    Key key;

    String body;

    /** For the mapper only. */
    @SuppressWarnings("NullAway.Init")
    CustomerRow() {}

    /** Which customer. */
    @Embeddable
    record Key(
            @Column(updatable = false) String provider,
            @Column(updatable = false) String ref) {}
}
