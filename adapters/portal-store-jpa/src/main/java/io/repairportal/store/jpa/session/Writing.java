package io.repairportal.store.jpa.session;

import io.repairportal.store.jpa.schema.TablePrefix;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;

/**
 * Writes rows of one kind by one statement in plain SQL, many of them 500 at a time: the counterpart of {@link Question} for hosts that bring
 * their whole stock (decision 24). Only inside {@link Database#writeRows}. Safe for use by many threads.
 *
 * @param <R> the row
 */
public final class Writing<R> {
    private static final int AT_ONCE = 500;
    private static final String ALREADY_THERE = "23505";

    private final Database database;
    private final String sql;
    private final Filling<R> filling;

    /** Creates the statement; {@link Database#writing} keeps it as well. */
    Writing(Database database, TablePrefix prefix, String text, Filling<R> filling) {
        this.database = database;
        this.sql = Question.TABLE.matcher(text).replaceAll(prefix.value() + "$1");
        this.filling = filling;
    }

    /** Fills the places of the statement, from left to right. */
    @FunctionalInterface
    public interface Filling<R> {
        /** Fills the places for this row. */
        void of(R row, Cells cells) throws SQLException;
    }

    /** Writes all rows. */
    public void all(List<R> rows) {
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            List<R> some = rows.subList(from, Math.min(rows.size(), from + AT_ONCE));
            database.writePlainly(sql, connection -> write(connection, some));
        }
    }

    /** Writes this row and returns how many rows of the table that concerned. */
    public int one(R row) {
        return database.writePlainly(sql, connection -> write(connection, List.of(row))[0]);
    }

    /**
     * Writes this row unless one of its key is there already, and returns whether it did. Waits for whoever is writing one; the unit of work goes
     * on either way.
     */
    public boolean unlessThere(R row) {
        return database.writePlainly(sql, connection -> {
            // why a savepoint: PostgreSQL gives up a transaction with its first refused statement
            Savepoint before = connection.setSavepoint();
            try {
                write(connection, List.of(row));
                connection.releaseSavepoint(before);
                return true;
            } catch (SQLException refused) {
                connection.rollback(before);
                if (ALREADY_THERE.equals(refused.getSQLState())) {
                    return false;
                }
                throw refused;
            }
        });
    }

    private int[] write(Connection connection, List<R> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Cells cells = new Cells(statement);
            for (R row : rows) {
                filling.of(row, cells);
                cells.finish();
            }
            return statement.executeBatch();
        }
    }
}
