package io.repairportal.spi.publication;

import io.repairportal.spi.internal.Require;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.workorder.WorkOrderState;
import java.util.Objects;
import java.util.Optional;

/**
 * Which publications a list shows: only visible ones, newest opened first, equal times by reference, descending.
 *
 * @param filter current, past or one state
 * @param search folded text that heading and number must contain; empty for no search. A search looks at the newest 1,000 only
 * @param after where the piece begins
 * @param limit 1 to 100
 */
public record PublicationQuery(Filter filter, String search, Optional<Cursor> after, int limit) {
    /** Checks the limit. */
    public PublicationQuery {
        Objects.requireNonNull(filter, "filter");
        Require.atMost(search, 100, "search");
        Objects.requireNonNull(after, "after");
        Require.between(limit, 1, 100, "limit");
    }

    /** Returns the first piece without search. */
    public static PublicationQuery first(Filter filter, int limit) {
        return new PublicationQuery(filter, "", Optional.empty(), limit);
    }

    /**
     * The filters a list offers. Each has its own statement and index.
     */
    public enum Filter {
        /** Open and ready. */
        CURRENT,
        /** Closed and cancelled. */
        PAST,
        /** Only open. */
        OPEN,
        /** Only ready. */
        READY,
        /** Only closed. */
        CLOSED,
        /** Only cancelled. */
        CANCELLED;

        /** Returns whether a work order in this state passes. */
        public boolean passes(WorkOrderState state) {
            return switch (this) {
                case CURRENT -> state.current();
                case PAST -> !state.current();
                case OPEN, READY, CLOSED, CANCELLED -> name().equals(state.name());
            };
        }
    }
}
