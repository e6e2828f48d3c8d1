package io.repairportal.store.jpa.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/** A session as stored: nothing but until when the last of its grants lasts. */
@Entity
@Table(name = "session")
@NamedQuery(name = "session.lasting", query = "select max(g.endsAt) from GrantRow g where g.key.session = :session")
@NamedQuery(name = "session.end", query = "delete from SessionRow s where s.hash in :sessions")
@NamedQuery(
        name = "session.over",
        query = "select s.hash from SessionRow s where s.endsAt <= :now order by s.endsAt, s.hash")
final class SessionRow {
    @Id
    @Column(updatable = false)
    String hash;

    Instant endsAt;

    /** For the mapper only. */
    @SuppressWarnings("NullAway.Init")
    SessionRow() {}

    /** Creates a session. */
    SessionRow(String hash, Instant endsAt) {
        this.hash = hash;
        this.endsAt = endsAt;
    }
}
