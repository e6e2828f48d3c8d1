package io.repairportal.store.jpa.access;

import io.repairportal.spi.access.Admission;
import io.repairportal.spi.access.Admissions;
import io.repairportal.spi.access.KeyHash;
import io.repairportal.spi.access.Knock;
import io.repairportal.spi.access.LinkAdmission;
import io.repairportal.spi.access.LinkGrant;
import io.repairportal.spi.access.SessionHash;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.store.jpa.session.Database;
import io.repairportal.store.jpa.session.Question;
import io.repairportal.store.jpa.settings.ParsedSettings;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sessions in the database, and the one statement with which every request begins. */
final class JpaAdmissions implements Admissions {
    /** No hash and no customer looks like this, so that nothing is granted to a request without a session. */
    private static final String NONE = "";

    private static final Duration KEYS_ARE_KEPT = Duration.ofDays(30);

    private final Database database;
    private final ParsedSettings parsed;
    private final Question<AdmittedRow> admitSession;
    private final Question<AdmittedRow> admitVouchedFor;
    private final Question<AdmittedLink> admitLink;

    JpaAdmissions(Database database, ParsedSettings parsed) {
        this.database = database;
        this.parsed = parsed;
        this.admitSession = database.question("grant.admit", AdmissionQueries.ADMIT, AdmittedRow::of);
        this.admitVouchedFor =
                database.question("grant.admit.vouched", AdmissionQueries.ADMIT_VOUCHED_FOR, AdmittedRow::of);
        this.admitLink = database.question("link.admit", LinkQueries.ADMIT, AdmittedLink::of);
    }

    @Override
    public Admission admit(Knock knock, Instant now) {
        String session = knock.session().map(SessionHash::value).orElse(NONE);
        String customer = vouchedFor(knock);
        // why two: most requests name no customer, and looking for a lock then costs a sixth of the statement
        Question<AdmittedRow> question = customer.equals(NONE) ? admitSession : admitVouchedFor;
        List<AdmittedRow> rows = question.ask(knock.provider().value(), session, customer, now);
        return new AdmittedSession(knock.provider(), rows).admission(parsed);
    }

    @Override
    public Optional<LinkAdmission> admit(KeyHash link, Instant now) {
        return admitLink.first(link.value()).map(found -> found.admission(parsed));
    }

    @Override
    public void open(SessionHash next, Optional<SessionHash> previous, LinkGrant grant, Instant now) {
        database.write(entities -> {
            Optional<SessionRow> signedIn = SessionRotation.takeOver(entities, previous, next, now)
                    .filter(row -> row.aliveUntil != null && row.aliveUntil.isAfter(now));
            signedIn.ifPresent(row -> SessionRotation.carryChoices(entities, row, next));
            SessionRotation.end(
                    entities, previous.stream().map(SessionHash::value).toList());
            replace(entities, next, grant);
            SessionRow row = new SessionRow(
                    next.value(), SessionRotation.lasting(entities, next).orElse(now));
            signedIn.flatMap(SessionRow::account).ifPresent(row::signIn);
            entities.persist(row);
            return next;
        });
    }

    @Override
    public void end(SessionHash session) {
        database.write(entities -> SessionRotation.end(entities, List.of(session.value())));
    }

    @Override
    public int sweep(Instant now, int limit) {
        return database.write(entities -> {
            int sessions = SessionRotation.end(
                    entities,
                    entities.createNamedQuery("session.over", String.class)
                            .setParameter("now", now)
                            .setMaxResults(limit)
                            .getResultList());
            return sessions + JpaOneTimeKeys.forget(entities, now.minus(KEYS_ARE_KEPT), limit - sessions);
        });
    }

    private static String vouchedFor(Knock knock) {
        return knock.customer()
                .filter(customer -> customer.provider().equals(knock.provider()))
                .map(CustomerRef::value)
                .orElse(NONE);
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
}
