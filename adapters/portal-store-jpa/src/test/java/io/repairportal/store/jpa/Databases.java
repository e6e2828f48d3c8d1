package io.repairportal.store.jpa;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Fresh databases for tests: H2 in memory, and one PostgreSQL server for all test classes of this JVM. */
final class Databases {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private Databases() {}

    /** Returns a pool over a new H2 database in memory. */
    static HikariDataSource h2() {
        return pool("jdbc:h2:mem:store" + COUNT.incrementAndGet() + ";DB_CLOSE_DELAY=-1", "sa", "");
    }

    /** Returns a pool over a new, empty PostgreSQL database. */
    static HikariDataSource postgres() {
        String name = "store" + COUNT.incrementAndGet();
        try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return pool(Server.RUNNING.getJdbcUrl("postgres", name), "postgres", "postgres");
    }

    /** Returns another pool over a PostgreSQL database; every connection begins with {@code sql}. */
    static HikariDataSource like(HikariDataSource database, String sql) {
        HikariConfig config =
                config(database.getJdbcUrl() + "&prepareThreshold=1", database.getUsername(), database.getPassword());
        config.setConnectionInitSql(sql);
        return new HikariDataSource(config);
    }

    private static HikariDataSource pool(String url, String user, String password) {
        return new HikariDataSource(config(url, user, password));
    }

    private static HikariConfig config(String url, String user, String password) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(0);
        return config;
    }

    /** Returns a data source that nobody answers behind. */
    static DataSource unreachable() {
        org.postgresql.ds.PGSimpleDataSource source = new org.postgresql.ds.PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {1});
        source.setDatabaseName("nowhere");
        return source;
    }

    /** The server, started when the first test asks for it. */
    private static final class Server {
        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("max_wal_size", "4GB")
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
