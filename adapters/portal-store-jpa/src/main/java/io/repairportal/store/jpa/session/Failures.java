package io.repairportal.store.jpa.session;

import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.PortalAdapterException.Kind;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.QueryTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Set;

/** What the database threw, in the words of the ports. */
final class Failures {

    /** A lock was not given in time; a statement took too long. */
    private static final Set<String> TOO_LATE = Set.of("HYT00", "55P03", "57014");

    private Failures() {}

    /** Returns the failure of the port that stands for what persistence threw. */
    static PortalAdapterException of(PersistenceException failure) {
        return new PortalAdapterException(kind(failure), "the database refused: " + state(failure), wordless(failure));
    }

    /** Returns the failure of the port that stands for what the driver threw. */
    static PortalAdapterException of(SQLException failure) {
        Kind kind = failure instanceof SQLTimeoutException || TOO_LATE.contains(state(failure))
                ? Kind.TIMEOUT
                : kind(state(failure));
        return new PortalAdapterException(kind, "the database refused: " + state(failure), wordless(failure));
    }

    /** Returns what somebody is told who comes when the store is closed. */
    static PortalAdapterException closed() {
        return new PortalAdapterException(Kind.UNAVAILABLE, "the store is closed: the host is stopping");
    }

    /** Returns what somebody is told who comes when the store is being closed; anything else is returned as it is. */
    static RuntimeException of(IllegalStateException failure, Mapper mapper) {
        return mapper.isOpen()
                ? failure
                : new PortalAdapterException(Kind.UNAVAILABLE, "the store is closed: the host is stopping", failure);
    }

    /** Returns whether two writers met at the same rows, so that the loser should look again. */
    static boolean metAnother(Throwable failure) {
        String state = state(failure);
        return state.equals("23505") || state.equals("HYT00") || state.equals("55P03") || state.startsWith("40");
    }

    /** Leaves out what is said about rows that were refused: it repeats their values, and whoever logs the failure must not (P67). */
    private static Throwable wordless(Throwable failure) {
        String state = state(failure);
        if (!state.startsWith("22") && !state.startsWith("23")) {
            return failure;
        }
        SQLException plain = new SQLException(failure.getClass().getSimpleName() + ", its words left out", state);
        plain.setStackTrace(failure.getStackTrace());
        return plain;
    }

    private static Kind kind(PersistenceException failure) {
        if (failure instanceof LockTimeoutException || failure instanceof QueryTimeoutException) {
            return Kind.TIMEOUT;
        }
        return kind(state(failure));
    }

    private static Kind kind(String state) {
        if (state.startsWith("22") || (state.startsWith("23") && !state.equals("23505"))) {
            return Kind.REJECTED;
        }
        return Kind.UNAVAILABLE;
    }

    private static String state(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "no answer";
    }
}
