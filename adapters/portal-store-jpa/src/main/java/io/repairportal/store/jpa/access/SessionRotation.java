package io.repairportal.store.jpa.access;

import io.repairportal.spi.access.SessionHash;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How a session takes the place of another: what the one may see goes over to the other, once, however many try at the same moment. */
final class SessionRotation {

    private SessionRotation() {}

    /** Ends the previous session and returns what it was; its grants that last beyond {@code now} are the next one's from now on. */
    static Optional<SessionRow> takeOver(
            EntityManager entities, Optional<SessionHash> previous, SessionHash next, Instant now) {
        previous.ifPresent(session -> requireOther(session, next));
        Optional<SessionRow> before = previous.flatMap(session -> lock(entities, session));
        before.ifPresent(row -> {
            entities.createNamedQuery("grant.carry")
                    .setParameter("next", next.value())
                    .setParameter("previous", row.hash)
                    .setParameter("now", now)
                    .executeUpdate();
            entities.detach(row);
        });
        return before;
    }

    /** Carries over what the person chose at each provider. */
    static void carryChoices(EntityManager entities, SessionRow previous, SessionHash next) {
        entities.createNamedQuery("choice.carry")
                .setParameter("next", next.value())
                .setParameter("previous", previous.hash)
                .executeUpdate();
    }

    /** Returns the row of a session and keeps others from changing it until the unit of work ends. */
    static Optional<SessionRow> lock(EntityManager entities, SessionHash session) {
        return entities.createNamedQuery("session.lock", SessionRow.class)
                .setParameter("session", session.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Returns until when the last grant of a session lasts. */
    static Optional<Instant> lasting(EntityManager entities, SessionHash session) {
        return Optional.ofNullable(entities.createNamedQuery("session.lasting", Instant.class)
                .setParameter("session", session.value())
                .getSingleResult());
    }

    /** Ends sessions with all that hangs on them, and returns how many there were. */
    static int end(EntityManager entities, List<String> sessions) {
        if (sessions.isEmpty()) {
            return 0;
        }
        int ended = ending(entities, "session.end", sessions);
        ending(entities, "grant.end", sessions);
        ending(entities, "choice.end", sessions);
        return ended;
    }

    private static int ending(EntityManager entities, String query, List<String> sessions) {
        return entities.createNamedQuery(query)
                .setParameter("sessions", sessions)
                .executeUpdate();
    }

    private static void requireOther(SessionHash previous, SessionHash next) {
        if (previous.equals(next)) {
            throw new IllegalArgumentException("a session that gains something gets a new id (P19)");
        }
    }
}
