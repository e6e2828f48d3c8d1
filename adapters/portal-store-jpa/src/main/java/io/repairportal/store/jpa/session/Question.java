package io.repairportal.store.jpa.session;

import io.repairportal.store.jpa.schema.TablePrefix;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A question that every page asks, as plain SQL: constant text, parameters by number, rows read column by column. The mapper is asked for
 * everything else; what it adds to each statement is half the time of a page (decision 23).
 *
 * <p>In the text <code>{publication}</code> is the table of that name with the prefix of this installation, and {@code ?2} the second
 * value; a value may stand in several places or in none. Safe for use by many threads.
 *
 * @param <R> what a row says
 */
public final class Question<R> {
    static final Pattern TABLE = Pattern.compile("\\{([a-z_]+)}");
    private static final Pattern PLACE = Pattern.compile("\\?([0-9]+)");

    private final Database database;
    private final String sql;
    private final int[] places;
    private final Reading<R> reading;

    /** Creates the question; {@link Database#question} keeps its name as well. */
    Question(Database database, TablePrefix prefix, String text, Reading<R> reading) {
        this.database = database;
        this.sql = PLACE.matcher(TABLE.matcher(text).replaceAll(prefix.value() + "$1"))
                .replaceAll("?");
        this.places = PLACE.matcher(text)
                .results()
                .map(place -> place.group(1))
                .mapToInt(Integer::parseInt)
                .toArray();
        this.reading = Objects.requireNonNull(reading, "reading");
    }

    /** Says what a row says. Reads the columns from left to right, each once. */
    @FunctionalInterface
    public interface Reading<R> {
        /** Returns what this row says. */
        R of(Row row) throws SQLException;
    }

    /** Returns the answers. Values are texts, arrays of texts, points in time, numbers and truth values. */
    public List<R> ask(Object... values) {
        return database.plainly(sql, connection -> rows(connection, values));
    }

    /** Returns the first answer. */
    public Optional<R> first(Object... values) {
        List<R> found = ask(values);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    String sql() {
        return sql;
    }

    private List<R> rows(Connection connection, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int place = 0; place < places.length; place++) {
                bind(statement, place + 1, values[places[place] - 1]);
            }
            try (ResultSet found = statement.executeQuery()) {
                Row row = new Row(found);
                List<R> rows = new ArrayList<>();
                while (row.next()) {
                    rows.add(reading.of(row));
                }
                return rows;
            }
        }
    }

    private static void bind(PreparedStatement statement, int place, Object value) throws SQLException {
        if (value instanceof String text) {
            statement.setString(place, text);
        } else if (value instanceof Instant time) {
            statement.setObject(place, time.atOffset(ZoneOffset.UTC));
        } else {
            statement.setObject(place, value);
        }
    }
}
