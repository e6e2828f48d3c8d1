package io.repairportal.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.repairportal.spi.provider.ProviderRef;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Nodes that start at once")
class NodesStartAtOnceIT {
    private static final int NODES = 3;

    @ParameterizedTest
    @ValueSource(strings = {"select 1", "create table customer (id int)"})
    @DisplayName(
            "on one PostgreSQL all get in; the tables are made once, in an empty schema and beside the host's (P56, P64)")
    void allGetIn(String before) throws Exception {
        try (HikariDataSource database = Databases.postgres()) {
            execute(database, before);
            ExecutorService nodes = Executors.newFixedThreadPool(NODES);
            try {
                List<Future<JpaPortalStore>> starting = new ArrayList<>();
                for (int i = 0; i < NODES; i++) {
                    starting.add(
                            nodes.submit(() -> JpaPortalStore.builder(database).build()));
                }
                for (Future<JpaPortalStore> started : starting) {
                    try (JpaPortalStore store = started.get()) {
                        assertThat(store.stagePlans().all(new ProviderRef("acme")))
                                .isEmpty();
                    }
                }
            } finally {
                nodes.shutdownNow();
            }
        }
    }

    private static void execute(HikariDataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
