package io.repairportal.store.jpa.access;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/** Which membership a session uses at a provider, as stored. */
@Entity
@Table(name = "session_choice")
@NamedQuery(
        name = "choice.change",
        query = "update SessionChoiceRow c set c.membership = :membership where c.key.session = :session"
                + " and c.key.provider = :provider")
@NamedQuery(
        name = "choice.first",
        query = "insert into SessionChoiceRow (key.session, key.provider, membership)"
                + " values (:session, :provider, :membership) on conflict do nothing")
@NamedQuery(
        name = "choice.carry",
        query = "insert into SessionChoiceRow (key.session, key.provider, membership)"
                + " select :next, c.key.provider, c.membership from SessionChoiceRow c where c.key.session = :previous")
@NamedQuery(name = "choice.end", query = "delete from SessionChoiceRow c where c.key.session in :sessions")
final class SessionChoiceRow {
    @EmbeddedId
    Key key;

    String membership;

    /** For the mapper only. */
    @SuppressWarnings("NullAway.Init")
    SessionChoiceRow() {}

    /** Which session, where. */
    @Embeddable
    record Key(
            @Column(updatable = false) String session,
            @Column(updatable = false) String provider) {}
}
