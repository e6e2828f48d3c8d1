package io.repairportal.store.jpa.access;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/** That a person holds a membership, as stored: found by the person before any provider is known. */
@Entity
@Table(name = "person_membership")
@NamedQuery(
        name = "personMembership.remove",
        query = "delete from PersonMembershipRow p where p.key.person = :person and p.key.provider = :provider"
                + " and p.key.membership = :membership")
final class PersonMembershipRow {
    @EmbeddedId
    Key key;

    /** For the mapper only. */
    @SuppressWarnings("NullAway.Init")
    PersonMembershipRow() {}

    /** Creates the entry of a membership that somebody holds. */
    PersonMembershipRow(String person, MembershipRow.Key membership) {
        key = new Key(person, membership.provider(), membership.membership());
    }

    /** Who holds which. */
    @Embeddable
    record Key(
            @Column(updatable = false) String person,
            @Column(updatable = false) String provider,
            @Column(updatable = false) String membership) {}
}
