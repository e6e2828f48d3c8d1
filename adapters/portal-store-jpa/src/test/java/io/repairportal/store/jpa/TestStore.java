package io.repairportal.store.jpa;

import com.zaxxer.hikari.HikariDataSource;
import io.repairportal.spi.UnitOfWork;
import io.repairportal.store.jpa.file.DiskFileStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A store over a database of its own, whose statements are watched; emptied before each test. */
final class TestStore implements AutoCloseable {
    private final HikariDataSource dataSource;
    private final Statements statements = new Statements();
    private final JpaPortalStore store;
    private final List<String> tables;

    private TestStore(HikariDataSource dataSource) {
        this(dataSource, JpaPortalStore.builder(dataSource));
    }

    private TestStore(HikariDataSource dataSource, JpaPortalStore.Builder builder) {
        this.dataSource = dataSource;
        this.store = builder.files(DiskFileStore.in(folder()))
                .property("hibernate.session_factory.statement_inspector", statements)
                .listener(statements::inspect)
                .build();
        this.tables = tables(dataSource);
    }

    static TestStore h2() {
        return new TestStore(Databases.h2());
    }

    static TestStore postgres() {
        return new TestStore(Databases.postgres());
    }

    /** A store that joins the transactions of a host over the same database. */
    static TestStore joining(HikariDataSource dataSource, UnitOfWork host) {
        return new TestStore(dataSource, JpaPortalStore.builder(dataSource).joining(host));
    }

    JpaPortalStore store() {
        return store;
    }

    HikariDataSource dataSource() {
        return dataSource;
    }

    Statements statements() {
        return statements;
    }

    /** Returns the store with nothing in it. */
    JpaPortalStore emptied() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables) {
                statement.addBatch("delete from " + table);
            }
            statement.executeBatch();
            return store;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        store.close();
        dataSource.close();
    }

    private static List<String> tables(HikariDataSource dataSource) {
        try (Connection connection = dataSource.getConnection();
                ResultSet found = connection
                        .getMetaData()
                        .getTables(connection.getCatalog(), connection.getSchema(), null, new String[] {
                            "TABLE", "BASE TABLE"
                        })) {
            List<String> names = new ArrayList<>();
            while (found.next()) {
                String name = found.getString("TABLE_NAME");
                if (name.toLowerCase(java.util.Locale.ROOT).startsWith("rp_") && !name.contains("history")) {
                    names.add(name);
                }
            }
            return names;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("repair-portal-files");
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
