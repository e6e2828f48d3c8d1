package io.repairportal.store.jpa.access;

import io.repairportal.spi.access.AccountSession;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.store.jpa.json.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A session as stored: who is signed in, if somebody is, and until when anything of it counts, be it the person or one of the grants of
 * its answered links.
 */
@Entity
@Table(name = "session")
@NamedQuery(name = "session.lasting", query = "select max(g.endsAt) from GrantRow g where g.key.session = :session")
@NamedQuery(name = "session.lock", query = "select s from SessionRow s where s.hash = :session")
@NamedQuery(name = "session.end", query = "delete from SessionRow s where s.hash in :sessions")
@NamedQuery(
        name = "session.over",
        query = "select s.hash from SessionRow s where s.endsAt <= :now order by s.endsAt, s.hash")
@NamedQuery(
        name = "session.ofPerson",
        query = "select s from SessionRow s where s.person = :person and s.aliveUntil > :now"
                + " order by s.person desc, s.startedAt desc, s.hash desc")
@NamedQuery(name = "session.own", query = SessionRow.OWN + " and s.hash = :session")
@NamedQuery(name = "session.others", query = SessionRow.OWN + " and s.hash <> :session")
final class SessionRow {
    static final String OWN = "select s.hash from SessionRow s where s.person = :person";

    @Id
    @Column(updatable = false)
    String hash;

    Instant endsAt;

    @Nullable
    String person;

    @Nullable
    String onlyProvider;

    @Nullable
    String device;

    @Nullable
    Instant startedAt;

    @Nullable
    Instant provenAt;

    @Nullable
    Instant seenAt;

    @Nullable
    Long idleMillis;

    @Nullable
    Instant personEndsAt;

    @Nullable
    Instant aliveUntil;

    /** For the mapper only. */
    @SuppressWarnings("NullAway.Init")
    SessionRow() {}

    /** Creates a session in which nobody is signed in. */
    SessionRow(String hash, Instant endsAt) {
        this.hash = hash;
        this.endsAt = endsAt;
    }

    /** Notes who is signed in. */
    void signIn(AccountSession session) {
        person = session.person().value();
        onlyProvider = Json.text(session.only());
        device = session.device();
        startedAt = session.times().startedAt();
        provenAt = session.times().provenAt();
        idleMillis = session.times().idle().toMillis();
        personEndsAt = session.times().endsAt();
        seen(session);
    }

    /** Notes that the session was used at this moment, unless a later one is noted already. */
    void touch(Instant now) {
        account()
                .filter(session -> session.times().seenAt().isBefore(now))
                .ifPresent(session -> seen(new AccountSession(
                        session.person(), session.only(), session.device(), seenAt(session.times(), now))));
    }

    /** Returns who is signed in, be it that the session counts or not. */
    Optional<AccountSession> account() {
        return person == null ? Optional.empty() : Optional.of(signedIn(person));
    }

    private AccountSession signedIn(String ref) {
        return new AccountSession(
                new PersonRef(ref),
                Optional.ofNullable(onlyProvider).map(ProviderRef::new),
                Objects.requireNonNull(device),
                new AccountSession.Times(
                        Objects.requireNonNull(startedAt),
                        Objects.requireNonNull(provenAt),
                        Objects.requireNonNull(seenAt),
                        Duration.ofMillis(Objects.requireNonNull(idleMillis)),
                        Objects.requireNonNull(personEndsAt)));
    }

    private void seen(AccountSession session) {
        AccountSession.Times times = session.times();
        Instant idleUntil = times.seenAt().plus(times.idle());
        Instant until = idleUntil.isBefore(times.endsAt()) ? idleUntil : times.endsAt();
        seenAt = times.seenAt();
        aliveUntil = until;
        endsAt = endsAt.isAfter(until) ? endsAt : until;
    }

    private static AccountSession.Times seenAt(AccountSession.Times times, Instant now) {
        return new AccountSession.Times(times.startedAt(), times.provenAt(), now, times.idle(), times.endsAt());
    }
}
