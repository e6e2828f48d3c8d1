package io.repairportal.reference.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A database for one run, in a folder of its own: real PostgreSQL, or H2 in a file with its reuse of results switched off. */
final class BenchDatabase implements AutoCloseable {
    private static final int CONNECTIONS = 10;

    private final Optional<EmbeddedPostgres> server;
    private final String url;
    private final List<HikariDataSource> pools = new ArrayList<>();

    private BenchDatabase(Optional<EmbeddedPostgres> server, String url) {
        this.server = server;
        this.url = url;
    }

    static BenchDatabase open(String kind, Path folder) throws IOException {
        return switch (kind) {
            case "postgres" -> postgres(folder);
            case "h2" ->
                new BenchDatabase(
                        Optional.empty(), "jdbc:h2:file:" + folder.resolve("bench") + ";OPTIMIZE_REUSE_RESULTS=0");
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

    /** Lets the database look at what it has, as it does by itself after a while. */
    void settle() throws SQLException {
        run(server.isPresent() ? "vacuum analyze" : "analyze");
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
        return new BenchDatabase(Optional.of(server), server.getJdbcUrl("postgres", "postgres"));
    }
}
