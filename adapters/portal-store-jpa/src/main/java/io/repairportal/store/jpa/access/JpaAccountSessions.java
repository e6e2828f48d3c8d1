package io.repairportal.store.jpa.access;

import io.repairportal.spi.access.AccountSession;
import io.repairportal.spi.access.AccountSessions;
import io.repairportal.spi.access.MembershipRef;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.access.SessionHash;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.store.jpa.session.Database;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who is signed in where, in the table of sessions. */
final class JpaAccountSessions implements AccountSessions {
    private static final int MOST = 100;
    private static final String NONE = "";

    private final Database database;

    JpaAccountSessions(Database database) {
        this.database = database;
    }

    @Override
    public void open(SessionHash next, Optional<SessionHash> previous, AccountSession session) {
        database.write(entities -> {
            Instant now = session.times().startedAt();
            Optional<SessionRow> before = SessionRotation.takeOver(entities, previous, next, now);
            before.filter(row -> session.person().value().equals(row.person))
                    .ifPresent(row -> SessionRotation.carryChoices(entities, row, next));
            SessionRotation.end(
                    entities, previous.stream().map(SessionHash::value).toList());
            // why only then: a session that took nothing over has no grants
            Optional<Instant> grants = before.flatMap(row -> SessionRotation.lasting(entities, next));
            SessionRow row = new SessionRow(next.value(), grants.orElse(now));
            row.signIn(session);
            entities.persist(row);
            return row;
        });
    }

    @Override
    public void choose(SessionHash session, ProviderRef provider, MembershipRef membership) {
        database.write(entities -> SessionRotation.lock(entities, session)
                .filter(row -> row.person != null)
                .map(row -> chosen(entities.createNamedQuery("choice.change"), row, provider, membership)
                        || chosen(entities.createNamedQuery("choice.first"), row, provider, membership)));
    }

    @Override
    public void touch(SessionHash session, Instant now) {
        database.write(entities -> SessionRotation.lock(entities, session)
                .filter(row -> row.aliveUntil != null && row.aliveUntil.isAfter(now))
                .map(row -> {
                    row.touch(now);
                    return row.hash;
                }));
    }

    @Override
    public List<Listed> ofPerson(PersonRef person, Instant now) {
        return database.read(entities -> entities.createNamedQuery("session.ofPerson", SessionRow.class)
                .setParameter("person", person.value())
                .setParameter("now", now)
                .setMaxResults(MOST)
                .getResultStream()
                .map(row -> new Listed(new SessionHash(row.hash), row.account().orElseThrow()))
                .toList());
    }

    @Override
    public int end(Ending which) {
        return database.write(entities -> SessionRotation.end(
                entities,
                which.fold(
                                one -> own(
                                        entities, "session.own", one.session().value()),
                                allBut -> own(
                                        entities,
                                        "session.others",
                                        allBut.stays().map(SessionHash::value).orElse(NONE)))
                        .setParameter("person", which.person().value())
                        .getResultList()));
    }

    private static boolean chosen(Query change, SessionRow session, ProviderRef provider, MembershipRef membership) {
        return change.setParameter("session", session.hash)
                        .setParameter("provider", provider.value())
                        .setParameter("membership", membership.value())
                        .executeUpdate()
                == 1;
    }

    private static TypedQuery<String> own(EntityManager entities, String name, String session) {
        return entities.createNamedQuery(name, String.class).setParameter("session", session);
    }
}
