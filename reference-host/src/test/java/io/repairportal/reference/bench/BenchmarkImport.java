package io.repairportal.reference.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.repairportal.reference.openrepair.ImportCommand;
import io.repairportal.store.jpa.JpaPortalStore;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import picocli.CommandLine;

/**
 * The import of a file of repairs beside batched JDBC inserts of the very rows it made, each into a fresh database, taken in turns.
 *
 * <p>Arguments: the file, {@code postgres} or {@code h2}, and how often.
 */
public final class BenchmarkImport {
    private static final int BATCH = 500;
    private static final Pattern SECONDS = Pattern.compile("repairs of .* groups in ([0-9.]+) s");
    private static final List<String> TABLES = List.of(
            "rp_shop_provider",
            "rp_stage_plan",
            "rp_provider_settings",
            "rp_shop_customer",
            "rp_shop_customer_email",
            "rp_shop_customer_word",
            "rp_shop_work_order",
            "rp_publication");

    private final Path file;
    private final String kind;

    private BenchmarkImport(Path file, String kind) {
        this.file = file;
        this.kind = kind;
    }

    /** Measures and prints. */
    public static void main(String... arguments) throws Exception {
        BenchmarkImport benchmark = new BenchmarkImport(Path.of(arguments[0]), arguments[1]);
        PrintStream out = System.out;
        List<Double> ratios = new ArrayList<>();
        for (int round = 1; round <= Integer.parseInt(arguments[2]); round++) {
            double[] seconds = benchmark.once();
            ratios.add(seconds[1] / seconds[0]);
            out.println(String.format(
                    Locale.ROOT,
                    "%s round %d: import %.2f s, hand-written inserts of the same %.0f rows %.2f s, ratio %.1f %%",
                    arguments[1],
                    round,
                    seconds[0],
                    seconds[2],
                    seconds[1],
                    100 * seconds[1] / seconds[0]));
        }
        Collections.sort(ratios);
        out.println(String.format(Locale.ROOT, "median ratio %.1f %%", 100 * ratios.get(ratios.size() / 2)));
    }

    private double[] once() throws Exception {
        Path folder = Files.createTempDirectory("repair-portal-import");
        try (BenchDatabase imported = BenchDatabase.open(kind, folder.resolve("a"));
                BenchDatabase byHand = BenchDatabase.open(kind, folder.resolve("b"))) {
            double seconds = load(imported.url(), folder.resolve("data"));
            List<Rows> rows = new ArrayList<>();
            for (String table : TABLES) {
                rows.add(Rows.of(imported.pool(), table));
            }
            DataSource pool = byHand.pool();
            JpaPortalStore.builder(pool).build().close();
            long begun = System.nanoTime();
            for (Rows table : rows) {
                table.insert(pool);
            }
            return new double[] {
                seconds,
                (System.nanoTime() - begun) / 1e9,
                rows.stream().mapToInt(table -> table.rows().size()).sum()
            };
        }
    }

    private double load(String url, Path data) {
        PrintStream console = System.out;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, UTF_8));
        try {
            int code = new CommandLine(new ImportCommand())
                    .execute("--open-repair", file.toString(), "--database", url, "--data-dir", data.toString());
            Matcher seconds = SECONDS.matcher(said.toString(UTF_8));
            if (code != 0 || !seconds.find()) {
                throw new IllegalStateException("the import failed: " + said.toString(UTF_8));
            }
            return Double.parseDouble(seconds.group(1));
        } finally {
            System.setOut(console);
        }
    }

    /** All rows of one table. */
    private record Rows(String table, List<String> columns, List<Object[]> rows) {
        private static Rows of(DataSource pool, String table) throws SQLException {
            try (Connection connection = pool.getConnection();
                    ResultSet found = connection.createStatement().executeQuery("select * from " + table)) {
                List<String> columns = new ArrayList<>();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    columns.add(found.getMetaData().getColumnName(column));
                }
                List<Object[]> rows = new ArrayList<>();
                while (found.next()) {
                    Object[] row = new Object[columns.size()];
                    for (int column = 0; column < row.length; column++) {
                        row[column] = found.getObject(column + 1);
                    }
                    rows.add(row);
                }
                return new Rows(table, columns, rows);
            }
        }

        private void insert(DataSource pool) throws SQLException {
            String statement = "insert into " + table + " (" + String.join(", ", columns) + ") values ("
                    + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
            try (Connection connection = pool.getConnection();
                    PreparedStatement insert = connection.prepareStatement(statement)) {
                connection.setAutoCommit(false);
                for (int at = 0; at < rows.size(); at++) {
                    Object[] row = rows.get(at);
                    for (int column = 0; column < row.length; column++) {
                        insert.setObject(column + 1, row[column]);
                    }
                    insert.addBatch();
                    if (at % BATCH == BATCH - 1 || at == rows.size() - 1) {
                        insert.executeBatch();
                        connection.commit();
                    }
                }
                connection.setAutoCommit(true);
            }
        }
    }
}
