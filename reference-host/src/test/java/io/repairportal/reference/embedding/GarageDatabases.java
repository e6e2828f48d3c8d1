package io.repairportal.reference.embedding;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** The garage's database: fresh, with its two tables in it. */
final class GarageDatabases {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private GarageDatabases() {}

    static HikariDataSource h2() {
        return withTables(pool("jdbc:h2:mem:garage" + COUNT.incrementAndGet() + ";DB_CLOSE_DELAY=-1", "sa"));
    }

    static HikariDataSource postgres() {
        String name = "garage" + COUNT.incrementAndGet();
        try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return withTables(pool(Server.RUNNING.getJdbcUrl("postgres", name), "postgres"));
    }

    private static HikariDataSource pool(String url, String user) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("garage");
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword("");
        config.setMaximumPoolSize(8);
        return new HikariDataSource(config);
    }

    private static HikariDataSource withTables(HikariDataSource database) {
        try {
            GarageTables.create(database);
            return database;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The server, started when the first test asks for it. */
    private static final class Server {
        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .start();
            } catch (IOException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
