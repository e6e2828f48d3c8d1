package io.repairportal.store.jpa.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** An address of a customer, folded, so that customers can be found by it. */
@Entity
@Table(name = "shop_customer_email")
final class CustomerEmailRow {
    @EmbeddedId
    Key key;

    /** For the mapper only. */
    @SuppressWarnings("NullAway.Init")
    CustomerEmailRow() {}

    /** Which address of which customer. */
    @Embeddable
    record Key(
            @Column(updatable = false) String provider,
            @Column(updatable = false) String email,
            @Column(updatable = false) String customer) {}
}
