package io.repairportal.store.jpa.access;

import io.repairportal.spi.access.AccessRights;
import io.repairportal.spi.provider.ProviderRef;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/** A set of access rights as stored. */
@Entity
@Table(name = "access_rights")
@NamedQuery(name = "rights.find", query = RightsRow.VIEW + " and r.key.rights = :rights")
@NamedQuery(name = "rights.all", query = RightsRow.VIEW + " order by r.key.provider, r.foldedName")
@NamedQuery(name = "rights.named", query = RightsRow.VIEW + " and r.foldedName = :name")
@NamedQuery(
        name = "rights.lock",
        query = "select r from RightsRow r where r.key.provider = :provider and r.key.rights = :rights")
@NamedQuery(
        name = "rights.remove",
        query = "delete from RightsRow r where r.key.provider = :provider and r.key.rights = :rights and not exists"
                + " (select 1 from MembershipRow m where m.key.provider = :provider and m.rights = :rights)")
final class RightsRow {
    static final String VIEW = "select new io.repairportal.store.jpa.access.RightsView(r.key.rights, r.name, r.bits,"
            + " r.version) from RightsRow r where r.key.provider = :provider";

    @EmbeddedId
    Key key;

    String name;
    String foldedName;
    long bits;
    int version;

    /** For the mapper only. */
    @SuppressWarnings("NullAway.Init")
    RightsRow() {}

    /** Creates the row of a new set. */
    @SuppressWarnings("NullAway.Init")
    RightsRow(ProviderRef provider, AccessRights rights) {
        key = new Key(provider.value(), rights.ref().value());
        change(rights);
    }

    /** Takes over what may change, as the next version. */
    void change(AccessRights changed) {
        name = changed.name();
        foldedName = Folded.of(changed.name());
        bits = changed.permissions().bits();
        version = changed.version() + 1;
    }

    /** Which set. */
    @Embeddable
    record Key(
            @Column(updatable = false) String provider,
            @Column(updatable = false) String rights) {}
}
