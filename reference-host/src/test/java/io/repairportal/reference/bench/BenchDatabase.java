package io.repairportal.reference.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A database for one run, in a folder of its own: real PostgreSQL, or H2 in a file with its reuse of results switched off. */
final class BenchDatabase implements AutoCloseable {
    /** As many as there are requests at once: who waits for a connection waits behind those who have just returned theirs. */
    private static final int CONNECTIONS = 32;

    /** The clock ticks in which Linux counts the processor time of a process. */
    private static final double TICKS = 100;

    private final Optional<EmbeddedPostgres> server;
    private final String url;
    private final Path folder;
    private final List<HikariDataSource> pools = new ArrayList<>();

    private BenchDatabase(Optional<EmbeddedPostgres> server, String url, Path folder) {
        this.server = server;
        this.url = url;
        this.folder = folder;
    }

    static BenchDatabase open(String kind, Path folder) throws IOException {
        return switch (kind) {
            case "postgres" -> postgres(folder);
            case "h2" ->
                new BenchDatabase(
                        Optional.empty(),
                        "jdbc:h2:file:" + folder.resolve("bench") + ";OPTIMIZE_REUSE_RESULTS=0",
                        folder);
            default -> throw new IllegalArgumentException("--database is postgres or h2, not " + kind);
        };
    }

    /** Returns another pool of the same size. */
    HikariDataSource pool() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(server.isPresent() ? "postgres" : "sa");
        config.setPassword("");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(CONNECTIONS);
        HikariDataSource pool = new HikariDataSource(config);
        pools.add(pool);
        return pool;
    }

    /** Returns the address of this database, with the user if it needs one. */
    String url() {
        return url;
    }

    /** Returns a table of the numbers from {@code first} to {@code last}, whose column is {@code n}. */
    String numbers(int first, int last) {
        return server.isPresent()
                ? "(select n from generate_series(" + first + ", " + last + ") as s(n)) as numbers"
                : "(select x as n from system_range(" + first + ", " + last + ")) as numbers";
    }

    /** Runs statements one after the other. */
    void run(String... statements) throws SQLException {
        try (Connection connection = pools.get(0).getConnection();
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    /** Returns the names of a table's columns. */
    List<String> columns(String table) throws SQLException {
        try (Connection connection = pools.get(0).getConnection();
                Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery("select * from " + table + " where 1 = 0")) {
            List<String> columns = new ArrayList<>();
            for (int column = 1; column <= none.getMetaData().getColumnCount(); column++) {
                columns.add(none.getMetaData().getColumnName(column).toLowerCase(Locale.ROOT));
            }
            return columns;
        }
    }

    /** Lets the database look at what it has, as it does by itself after a while. */
    void settle() throws SQLException {
        if (server.isPresent()) {
            run("vacuum analyze", "checkpoint");
        } else {
            run("analyze");
        }
    }

    /** Returns the seconds of processor time that the processes of the server have used; 0 if it runs inside this one. */
    double processorSeconds() throws IOException {
        if (server.isEmpty()) {
            return 0;
        }
        String leader =
                Files.readAllLines(folder.resolve("postgres/postmaster.pid")).get(0);
        double ticks = 0;
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            for (Path process : processes
                    .filter(path -> path.getFileName().toString().matches("[0-9]+"))
                    .toList()) {
                ticks += ticks(process, leader);
            }
        }
        return ticks / TICKS;
    }

    private static double ticks(Path process, String leader) {
        try {
            // why behind the bracket: the name of the program stands in brackets and may hold spaces
            String stat = Files.readString(process.resolve("stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            boolean ours = fields[1].equals(leader) || process.endsWith(leader);
            return ours ? Double.parseDouble(fields[11]) + Double.parseDouble(fields[12]) : 0;
        } catch (IOException ended) {
            return 0;
        }
    }

    @Override
    public void close() throws IOException {
        pools.forEach(HikariDataSource::close);
        if (server.isPresent()) {
            server.get().close();
        }
    }

    private static BenchDatabase postgres(Path folder) throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("max_wal_size", "8GB")
                .setServerConfig("synchronous_commit", "off")
                .start();
        return new BenchDatabase(Optional.of(server), server.getJdbcUrl("postgres", "postgres"), folder);
    }
}
