package io.repairportal.store.jpa.access;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/** The lock of a customer as stored; a customer without one is open. */
@Entity
@Table(name = "customer_lock")
@NamedQuery(
        name = "customerLock.of",
        query = "select k.lockMode from CustomerLockRow k where k.key.provider = :provider"
                + " and k.key.customer = :customer")
@NamedQuery(
        name = "customerLock.change",
        query = "update CustomerLockRow k set k.lockMode = :lock where k.key.provider = :provider"
                + " and k.key.customer = :customer and k.lockMode <> :lock")
@NamedQuery(
        name = "customerLock.first",
        query = "insert into CustomerLockRow (key.provider, key.customer, lockMode)"
                + " values (:provider, :customer, :lock) on conflict do nothing")
@NamedQuery(
        name = "customerLock.open",
        query = "delete from CustomerLockRow k where k.key.provider = :provider and k.key.customer = :customer")
final class CustomerLockRow {
    @EmbeddedId
    Key key;

    String lockMode;

    /** For the mapper only. */
    @SuppressWarnings("NullAway.Init")
    CustomerLockRow() {}

    /** Which customer. */
    @Embeddable
    record Key(
            @Column(updatable = false) String provider,
            @Column(updatable = false) String customer) {}
}
