package io.repairportal.store.jpa.access;

import io.repairportal.spi.access.LinkGrant;
import io.repairportal.spi.access.SessionHash;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/** One work order that a session may see, as stored. What the link opens and how it was sent is in the link's row. */
@Entity
@Table(name = "session_grant")
@NamedQuery(
        name = "grant.carry",
        query = "insert into GrantRow (key.session, key.provider, key.workOrder, link, endsAt)"
                + " select :next, g.key.provider, g.key.workOrder, g.link, g.endsAt from GrantRow g"
                + " where g.key.session = :previous and g.endsAt > :now")
@NamedQuery(name = "grant.end", query = "delete from GrantRow g where g.key.session in :sessions")
@NamedQuery(
        name = "grant.replace",
        query = "delete from GrantRow g where g.key.session = :session and g.key.provider = :provider"
                + " and g.key.workOrder = :workOrder")
@NamedQuery(
        name = "grant.forget",
        query = "delete from GrantRow g where g.key.provider = :provider and g.link in :links")
final class GrantRow {
    @EmbeddedId
    Key key;

    @Column(updatable = false)
    String link;

    @Column(updatable = false)
    Instant endsAt;

    /** For the mapper only. */
    @SuppressWarnings("NullAway.Init")
    GrantRow() {}

    /** Creates the row of a grant. */
    GrantRow(SessionHash session, LinkGrant grant) {
        key = new Key(
                session.value(),
                grant.target().customer().provider().value(),
                grant.target().workOrder().value());
        link = grant.link().value();
        endsAt = grant.until();
    }

    /** Which session may see which work order. */
    @Embeddable
    record Key(
            @Column(updatable = false) String session,
            @Column(updatable = false) String provider,
            @Column(updatable = false) String workOrder) {}
}
