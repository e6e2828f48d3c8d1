package io.repairportal.store.jpa.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The row that a {@link Question} is reading. Each call takes the next column; the methods without {@code maybe} are for columns that
 * are never empty. For one answer; not for use by several threads.
 */
public final class Row {
    private final ResultSet found;
    private int column;

    Row(ResultSet found) {
        this.found = found;
    }

    /** Returns the next column, a text. */
    public String text() throws SQLException {
        return sure(maybeText());
    }

    /** Returns the next column, a text. */
    public @Nullable String maybeText() throws SQLException {
        return found.getString(++column);
    }

    /** Returns the next column, bytes. */
    public byte[] bytes() throws SQLException {
        return sure(found.getBytes(++column));
    }

    /** Returns the next column, a point in time. */
    public Instant time() throws SQLException {
        return sure(maybeTime());
    }

    /** Returns the next column, a point in time. */
    public @Nullable Instant maybeTime() throws SQLException {
        OffsetDateTime time = found.getObject(++column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** Returns the next column, a truth value. */
    public boolean flag() throws SQLException {
        return found.getBoolean(++column);
    }

    /** Returns the next column, a truth value. */
    public @Nullable Boolean maybeFlag() throws SQLException {
        boolean flag = flag();
        return found.wasNull() ? null : flag;
    }

    /** Returns the next column, a number. */
    public long number() throws SQLException {
        return found.getLong(++column);
    }

    /** Returns the next column, a number. */
    public @Nullable Long maybeNumber() throws SQLException {
        long number = number();
        return found.wasNull() ? null : number;
    }

    /** Returns the next column, the number of a version. */
    public int version() throws SQLException {
        return found.getInt(++column);
    }

    /** Returns the next column, the number of a version. */
    public @Nullable Integer maybeVersion() throws SQLException {
        int version = version();
        return found.wasNull() ? null : version;
    }

    boolean next() throws SQLException {
        column = 0;
        return found.next();
    }

    private <T> T sure(@Nullable T value) {
        return Objects.requireNonNull(value, () -> "column " + column + " must not be empty");
    }
}
