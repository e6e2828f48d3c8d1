package io.repairportal.store.jpa.session;

import io.repairportal.spi.paging.Cursor;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Optional;

/** Where a piece of a list begins. The first piece begins behind a row that nobody can have, so that one query serves all pieces. */
public final class PageStart {
    private static final Instant AFTER_ALL = Instant.parse("9999-12-31T00:00:00Z");
    private static final String LAST_REF = "~";

    private static final int MOST = 100;

    private PageStart() {}

    /** Returns {@code limit} if a piece may have as many rows. */
    public static int limit(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit must be between 1 and " + MOST + ", is " + limit);
        }
        return limit;
    }

    /** Returns the time of the row behind which the piece begins. */
    public static Instant at(Optional<Cursor> cursor) {
        return cursor.map(Cursor::at).orElse(AFTER_ALL);
    }

    /** Returns the ref of the row behind which the piece begins. */
    public static String ref(Optional<Cursor> cursor) {
        return cursor.map(Cursor::ref).orElse(LAST_REF);
    }

    /** Sets the parameters {@code at} and {@code ref} of a query. */
    public static <T> TypedQuery<T> after(TypedQuery<T> query, Optional<Cursor> cursor) {
        return query.setParameter("at", at(cursor)).setParameter("ref", ref(cursor));
    }
}
