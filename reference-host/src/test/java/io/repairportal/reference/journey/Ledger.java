package io.repairportal.reference.journey;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;

/** Everything that a database holds: what changed in it, and how it was before. */
final class Ledger implements AutoCloseable {
    private static final String TABLES = " from information_schema.tables where table_schema = 'PUBLIC'"
            + " and lower(table_name) not like '%history'";

    /** What a refused form may leave behind, by table; no columns means the whole table. */
    private static final Map<String, Set<String>> NOT_COUNTED = Map.of(
            // why: that something was tried is what the counters are for (P8)
            "rp_counter", Set.of(),
            // why: mails of the story may still be on their way
            "rp_outbox",
                    Set.of(
                            "content",
                            "state",
                            "due_at",
                            "attempts",
                            "fence",
                            "held",
                            "held_until",
                            "cause",
                            "changed_at"),
            // why: that somebody was here is written once a minute
            "rp_session", Set.of("last_seen_at", "seen_at"));

    private final Connection connection;
    private final Map<String, String> modified = new HashMap<>();
    private final Map<String, String> known = new HashMap<>();
    private SortedMap<String, String> before = new TreeMap<>();

    private Ledger(Connection connection) {
        this.connection = connection;
    }

    static Ledger of(String url) throws SQLException {
        return new Ledger(DriverManager.getConnection(url, "sa", ""));
    }

    /** Remembers everything, to return to it. */
    void remember() throws SQLException {
        execute("create schema remembered");
        for (String table : tables()) {
            execute("create table remembered." + table + " as select * from public." + table);
        }
        before = sums();
    }

    /** Returns the tables that are not as they were when everything was remembered. */
    List<String> changed() throws SQLException {
        SortedMap<String, String> now = sums();
        return before.keySet().stream()
                .filter(table -> !before.get(table).equals(now.get(table)))
                .toList();
    }

    /** Returns the same, without trusting what the database says about what was written to. */
    List<String> reallyChanged() throws SQLException {
        modified.clear();
        return changed();
    }

    /** Makes everything as it was when it was remembered. */
    void restore() throws SQLException {
        for (String table : changed()) {
            execute("delete from public." + table);
            execute("insert into public." + table + " select * from remembered." + table);
        }
    }

    /** Forgets who tried how often. */
    void forgetTries() throws SQLException {
        execute("delete from rp_counter");
    }

    /** Returns whether a message was given up. */
    boolean hasParked() throws SQLException {
        return !strings("select ref from rp_outbox where state = 'PARKED'").isEmpty();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** Adds up only what was written to since the last time, which the database counts. */
    private SortedMap<String, String> sums() throws SQLException {
        for (String line : strings("select lower(table_name) || ' ' || last_modification" + TABLES)) {
            String table = line.substring(0, line.indexOf(' '));
            boolean counted =
                    !NOT_COUNTED.containsKey(table) || !NOT_COUNTED.get(table).isEmpty();
            if (counted && !line.equals(modified.put(table, line))) {
                known.put(table, sum(table));
            }
        }
        return new TreeMap<>(known);
    }

    private void execute(String what) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(what);
        }
    }

    private List<String> tables() throws SQLException {
        return strings("select lower(table_name)" + TABLES);
    }

    private List<String> strings(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private String sum(String table) throws SQLException {
        Set<String> passedOver = NOT_COUNTED.getOrDefault(table, Set.of());
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select * from public." + table)) {
            long count = 0;
            long sum = 0;
            while (rows.next()) {
                count++;
                // why added up: rows come in any order
                sum += sum(rows, passedOver);
            }
            return count + " rows, " + sum;
        }
    }

    private static long sum(ResultSet row, Set<String> passedOver) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        CRC32 sum = new CRC32();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            if (!passedOver.contains(columns.getColumnName(i).toLowerCase(Locale.ROOT))) {
                sum.update((row.getString(i) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        return sum.getValue();
    }
}
