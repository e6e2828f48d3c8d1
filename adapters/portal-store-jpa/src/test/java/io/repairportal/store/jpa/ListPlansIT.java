package io.repairportal.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.repairportal.store.jpa.file.DiskFileStore;
import jakarta.persistence.NamedQuery;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Every list reads about as many rows as it shows, whoever owns the rest of the table (P61)")
class ListPlansIT {
    private static final String ROWS_READ =
            "select coalesce(sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)), 0)"
                    + " from pg_stat_xact_user_tables";

    /** What PostgreSQL reads from an index alone it does not count. */
    private static final String COUNTED = "set enable_indexonlyscan = off; set plan_cache_mode = force_";

    private final ListedQueries lists = new ListedQueries();

    @TempDir
    private Path folder;

    @Test
    @DisplayName("a query with an order has an entry here, else this test fails (P61)")
    void everyListHasAnEntry() {
        Stream<String> mapped = Opening.classes().stream()
                .flatMap(type -> Arrays.stream(type.getAnnotationsByType(NamedQuery.class)))
                .filter(query -> query.query().contains("order by"))
                .map(NamedQuery::name);

        assertThat(lists.entries().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(mapped, plain()).collect(Collectors.toSet()));
    }

    private Stream<String> plain() {
        try (HikariDataSource database = Databases.h2();
                JpaPortalStore store = store(database)) {
            return store.questions().entrySet().stream()
                    .filter(question -> question.getValue().contains("order by")
                            || question.getKey().contains(".find"))
                    .map(Map.Entry::getKey);
        }
    }

    @Test
    @DisplayName("on PostgreSQL, with plans for these values and with plans for any values (P61)")
    void readsLittleOnPostgres() {
        HikariDataSource database = Databases.postgres();
        try (HikariDataSource custom = Databases.like(database, COUNTED + "custom_plan");
                HikariDataSource generic = Databases.like(database, COUNTED + "generic_plan")) {
            store(custom).close();
            SkewedData.fill(database, true);
            assertThat(tooManyOnPostgres(custom)).as("custom plans").isEmpty();
            assertThat(tooManyOnPostgres(generic)).as("generic plans").isEmpty();
        } finally {
            database.close();
        }
    }

    @Test
    @DisplayName("on H2 (P61)")
    void readsLittleOnH2() throws SQLException {
        try (HikariDataSource database = Databases.h2()) {
            RecordedStatements recorded = new RecordedStatements(database);
            try (JpaPortalStore store = JpaPortalStore.builder(recorded.dataSource())
                    .files(DiskFileStore.in(folder))
                    .build()) {
                SkewedData.fill(database, false);
                assertThat(tooManyOnH2(store, recorded)).isEmpty();
            }
        }
    }

    private Map<String, Long> tooManyOnPostgres(HikariDataSource dataSource) {
        Map<String, Long> tooMany = new TreeMap<>();
        try (JpaPortalStore store = store(dataSource)) {
            lists.entries().forEach((name, entry) -> {
                long rows = store.unitOfWork().inTransaction(transaction -> {
                    // why twice: the first call also reads stage plans into memory and lets the driver prepare
                    entry.read().accept(store);
                    long before = rowsRead(transaction.connection());
                    entry.read().accept(store);
                    long after = rowsRead(transaction.connection());
                    transaction.setRollbackOnly();
                    return after - before;
                });
                if (rows > entry.mostRows() || rows == 0) {
                    tooMany.put(name, rows);
                }
            });
        }
        return tooMany;
    }

    private Map<String, Long> tooManyOnH2(JpaPortalStore store, RecordedStatements recorded) throws SQLException {
        Map<String, Long> tooMany = new TreeMap<>();
        for (Map.Entry<String, ListedQueries.Entry> list : lists.entries().entrySet()) {
            recorded.forget();
            store.unitOfWork().inTransaction(transaction -> {
                list.getValue().read().accept(store);
                transaction.setRollbackOnly();
                return list;
            });
            long rows = recorded.rowsReadByH2();
            if (rows > list.getValue().mostRows() || rows == 0) {
                tooMany.put(list.getKey(), rows);
            }
        }
        return tooMany;
    }

    private JpaPortalStore store(HikariDataSource dataSource) {
        return JpaPortalStore.builder(dataSource)
                .files(DiskFileStore.in(folder))
                .build();
    }

    private static long rowsRead(Connection connection) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(ROWS_READ)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
