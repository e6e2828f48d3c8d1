package io.repairportal.store.jpa.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/** Which provider a hash belongs to, and what for: read before any provider is known. */
@Entity
@Table(name = "key_directory")
@NamedQuery(name = "keyDirectory.forget", query = "delete from KeyDirectoryRow k where k.hash in :links")
final class KeyDirectoryRow {
    static final String LINK = "access-link";

    @Id
    @Column(updatable = false)
    String hash;

    @Column(updatable = false)
    String provider;

    @Column(updatable = false)
    String purpose;

    /** For the mapper only. */
    @SuppressWarnings("NullAway.Init")
    KeyDirectoryRow() {}
}
