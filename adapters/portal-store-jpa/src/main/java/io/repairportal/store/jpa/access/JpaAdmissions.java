package io.repairportal.store.jpa.access;

import io.repairportal.spi.access.Admission;
import io.repairportal.spi.access.Admissions;
import io.repairportal.spi.access.KeyHash;
import io.repairportal.spi.access.LinkAdmission;
import io.repairportal.spi.access.LinkGrant;
import io.repairportal.spi.access.SessionHash;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.store.jpa.session.Database;
import io.repairportal.store.jpa.settings.ParsedSettings;
import io.repairportal.store.jpa.settings.SettingsView;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sessions in the database, and the one statement with which every request begins. */
final class JpaAdmissions implements Admissions {
    /** No hash looks like this, so that nothing is granted to a request without a session. */
    private static final String NO_SESSION = "";

    private final Database database;
    private final ParsedSettings parsed;

    JpaAdmissions(Database database, ParsedSettings parsed) {
        this.database = database;
        this.parsed = parsed;
    }

    @Override
    public Admission admit(Optional<SessionHash> session, ProviderRef provider, Instant now) {
        List<AdmittedSession> rows =
                database.read(entities -> entities.createNamedQuery("grant.admit", AdmittedSession.class)
                        .setParameter("provider", provider.value())
                        .setParameter("session", session.map(SessionHash::value).orElse(NO_SESSION))
                        .setParameter("now", now)
                        .getResultList());
        SettingsView settings = null;
        for (AdmittedSession row : rows) {
            settings = row.settingsView().orElse(settings);
        }
        return new Admission(
                parsed.of(settings),
                rows.stream().flatMap(row -> row.grant(provider).stream()).toList());
    }

    @Override
    public Optional<LinkAdmission> admit(KeyHash link, Instant now) {
        return database.read(entities -> entities.createNamedQuery("link.admit", AdmittedLink.class)
                        .setParameter("link", link.value())
                        .getResultStream()
                        .findFirst())
                .map(found -> found.admission(parsed));
    }

    @Override
    public void open(SessionHash next, Optional<SessionHash> previous, LinkGrant grant, Instant now) {
        database.write(entities -> {
            previous.ifPresent(session -> requireOther(session, next));
            previous.filter(session -> endSession(entities, List.of(session.value())) == 1)
                    .ifPresent(session -> carry(entities, session, next, now));
            previous.ifPresent(session -> endGrants(entities, List.of(session.value())));
            replace(entities, next, grant);
            entities.persist(new SessionRow(next.value(), lasting(entities, next)));
            return next;
        });
    }

    @Override
    public void end(SessionHash session) {
        database.write(entities -> end(entities, List.of(session.value())));
    }

    @Override
    public int sweep(Instant now, int limit) {
        return database.write(entities -> {
            List<String> over = entities.createNamedQuery("session.over", String.class)
                    .setParameter("now", now)
                    .setMaxResults(limit)
                    .getResultList();
            return over.isEmpty() ? 0 : end(entities, over);
        });
    }

    private static void requireOther(SessionHash previous, SessionHash next) {
        if (previous.equals(next)) {
            throw new IllegalArgumentException("a session that gains a grant gets a new id (P19)");
        }
    }

    private static void carry(EntityManager entities, SessionHash previous, SessionHash next, Instant now) {
        entities.createNamedQuery("grant.carry")
                .setParameter("next", next.value())
                .setParameter("previous", previous.value())
                .setParameter("now", now)
                .executeUpdate();
    }

    private static void replace(EntityManager entities, SessionHash session, LinkGrant grant) {
        entities.createNamedQuery("grant.replace")
                .setParameter("session", session.value())
                .setParameter("provider", grant.target().customer().provider().value())
                .setParameter("workOrder", grant.target().workOrder().value())
                .executeUpdate();
        entities.persist(new GrantRow(session, grant));
        entities.flush();
    }

    private static Instant lasting(EntityManager entities, SessionHash session) {
        return entities.createNamedQuery("session.lasting", Instant.class)
                .setParameter("session", session.value())
                .getSingleResult();
    }

    private static int end(EntityManager entities, List<String> sessions) {
        int ended = endSession(entities, sessions);
        endGrants(entities, sessions);
        return ended;
    }

    /** Takes the sessions away; of several that try at the same moment one gets them. */
    private static int endSession(EntityManager entities, List<String> sessions) {
        return entities.createNamedQuery("session.end")
                .setParameter("sessions", sessions)
                .executeUpdate();
    }

    private static void endGrants(EntityManager entities, List<String> sessions) {
        entities.createNamedQuery("grant.end")
                .setParameter("sessions", sessions)
                .executeUpdate();
    }
}
