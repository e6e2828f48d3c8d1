package io.repairportal.reference.openrepair;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;

/** What is in each table of a database: the number of its rows and a sum over everything they say, whatever their order. */
final class TableSums {
    private final String url;
    private final String user;
    private final Set<String> passedOver;

    private TableSums(String url, String user, Set<String> passedOver) {
        this.url = url;
        this.user = user;
        this.passedOver = passedOver;
    }

    /** Looks at all columns. */
    static SortedMap<String, String> of(String url, String user) throws SQLException {
        return new TableSums(url, user, Set.of()).read();
    }

    /** Looks at all columns but those that say when something was imported. */
    static SortedMap<String, String> withoutTimesOfImport(String url, String user) throws SQLException {
        return new TableSums(url, user, Set.of("published_at", "sent_at")).read();
    }

    private SortedMap<String, String> read() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, "")) {
            SortedMap<String, String> sums = new TreeMap<>();
            for (String table : tables(connection)) {
                sums.put(table.toLowerCase(Locale.ROOT), sum(connection, table));
            }
            return sums;
        }
    }

    private static Iterable<String> tables(Connection connection) throws SQLException {
        ArrayList<String> tables = new ArrayList<>();
        try (ResultSet found = connection
                .getMetaData()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), null, new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                String name = found.getString("TABLE_NAME");
                if (name.toLowerCase(Locale.ROOT).startsWith("rp_") && !name.endsWith("history")) {
                    tables.add(name);
                }
            }
        }
        return tables;
    }

    private String sum(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select * from " + table)) {
            long count = 0;
            long sum = 0;
            while (rows.next()) {
                count++;
                // why added up: rows come in any order
                sum += sum(rows);
            }
            return count + " rows, sum " + sum;
        }
    }

    private long sum(ResultSet row) throws SQLException {
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
