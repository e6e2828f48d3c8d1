package io.repairportal.store.jpa.staff;

import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.staff.StaffMember;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A staff member as stored. */
@Entity
@Table(name = "shop_staff")
@NamedQuery(
        name = "staff.find",
        query = "select new io.repairportal.store.jpa.staff.StaffView(s.key.ref, s.name, s.email) from StaffRow s"
                + " where s.key.provider = :provider and s.key.ref in :refs")
@NamedQuery(
        name = "staff.known",
        query = "select s from StaffRow s where s.key.provider = :provider and s.key.ref in :refs")
final class StaffRow {
    @EmbeddedId
    Key key;

    String name;

    @Nullable
    String email;

    /** For the mapper only. */
    @SuppressWarnings("NullAway.Init")
    StaffRow() {}

    /** Creates the row of a staff member. */
    StaffRow(ProviderRef provider, StaffMember member) {
        key = new Key(provider.value(), member.ref().value());
        name = member.name();
        email = member.email().map(EmailAddress::value).orElse(null);
    }

    /** Takes over the content of another row. */
    void take(StaffRow other) {
        name = other.name;
        email = other.email;
    }

    /** Which staff member. */
    @Embeddable
    record Key(
            @Column(updatable = false) String provider,
            @Column(updatable = false) String ref) {}
}
