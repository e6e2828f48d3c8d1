package io.repairportal.store.jpa.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.function.Function;

/**
 * Fills a table of words from rows that were stored before there was one, 1,000 rows in memory at a time.
 *
 * @param select reads provider, ref and text of each row
 * @param insert writes one word; its places are the word, the provider and the ref
 */
public record WordRefill(String select, String insert) {
    private static final int AT_ONCE = 1_000;

    /** What is read of one row. */
    public record Found(String provider, String ref, String text) {}

    /** Does it; the transaction is the caller's. */
    public void over(Connection connection, Function<Found, Set<String>> words) throws SQLException {
        try (Statement reading = connection.createStatement();
                PreparedStatement writing = connection.prepareStatement(insert)) {
            reading.setFetchSize(AT_ONCE);
            int waiting = 0;
            try (ResultSet rows = reading.executeQuery(select)) {
                while (rows.next()) {
                    Found found = new Found(rows.getString(1), rows.getString(2), rows.getString(3));
                    waiting += add(writing, found, words.apply(found));
                    if (waiting >= AT_ONCE) {
                        writing.executeBatch();
                        waiting = 0;
                    }
                }
            }
            writing.executeBatch();
        }
    }

    private static int add(PreparedStatement writing, Found row, Set<String> words) throws SQLException {
        for (String word : words) {
            writing.setString(1, word);
            writing.setString(2, row.provider());
            writing.setString(3, row.ref());
            writing.addBatch();
        }
        return words.size();
    }
}
