package io.repairportal.store.jpa.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A staff member as stored; written and read through {@link StaffView}. */
@Entity
@Table(name = "shop_staff")
final class StaffRow {
    @EmbeddedId
    Key key;

    String name;

    @Nullable
    String email;

    /** For the mapper only. */
    @SuppressWarnings("NullAway.Init")
    StaffRow() {}

    /** Which staff member. */
    @Embeddable
    record Key(
            @Column(updatable = false) String provider,
            @Column(updatable = false) String ref) {}
}
