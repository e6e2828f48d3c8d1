package io.repairportal.store.jpa.session;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The row that {@link Writing} is about to write. Each call fills the next place; not for use by several threads. */
public final class Cells {
    private final PreparedStatement statement;
    private int place;

    Cells(PreparedStatement statement) {
        this.statement = statement;
    }

    /** Fills the next place with a text. */
    public Cells text(@Nullable String value) throws SQLException {
        statement.setString(++place, value);
        return this;
    }

    /** Fills the next place with a point in time. */
    public Cells time(@Nullable Instant value) throws SQLException {
        if (value == null) {
            statement.setNull(++place, Types.TIMESTAMP_WITH_TIMEZONE);
        } else {
            statement.setObject(++place, value.atOffset(ZoneOffset.UTC));
        }
        return this;
    }

    /** Fills the next place with a truth value. */
    public Cells flag(boolean value) throws SQLException {
        statement.setBoolean(++place, value);
        return this;
    }

    /** Fills the next place with bytes. */
    public Cells bytes(byte @Nullable [] value) throws SQLException {
        statement.setBytes(++place, value);
        return this;
    }

    /** Fills the next place with a number. */
    public Cells number(long value) throws SQLException {
        statement.setLong(++place, value);
        return this;
    }

    /** Fills the next place with the number of a version. */
    public Cells version(int value) throws SQLException {
        statement.setInt(++place, value);
        return this;
    }

    void finish() throws SQLException {
        statement.addBatch();
        place = 0;
    }
}
