package io.repairportal.reference.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.PortalStore;
import io.repairportal.spi.UnitOfWork;
import io.repairportal.store.jpa.JpaPortalStore;
import io.repairportal.testkit.contract.UnitOfWorkContract;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("A unit of work over Spring's transactions (M3, M6)")
class SpringUnitOfWorkContractTest {
    private static HikariDataSource database;
    private static JdbcTemplate jdbc;
    private static TransactionTemplate spring;
    private static UnitOfWork transactions;
    private static JpaPortalStore store;

    @BeforeAll
    static void open() {
        database = GarageDatabases.h2();
        jdbc = new JdbcTemplate(database);
        spring = new TransactionTemplate(new JdbcTransactionManager(database));
        transactions = new SpringUnitOfWork(spring, database);
        store = JpaPortalStore.builder(database).joining(transactions).build();
    }

    @AfterAll
    static void close() {
        store.close();
        database.close();
    }

    @Nested
    @DisplayName("a store that joins it keeps the contract of a unit of work (M3, M6)")
    class Contract extends UnitOfWorkContract {
        @Override
        protected PortalStore freshStore() {
            List<String> tables = jdbc.queryForList(
                    "select table_name from information_schema.tables"
                            + " where lower(table_name) like 'rp\\_%' and lower(table_name) not like '%history'",
                    String.class);
            tables.forEach(table -> jdbc.update("delete from \"" + table + "\""));
            return store;
        }
    }

    @Test
    @DisplayName(
            "it is Spring's own transaction: a failure inside undoes the statements of a @Transactional method (M6)")
    void joinsTheTransactionOfSpring() {
        Arrival arrival = Arrival.of("4711", "Whitfield");

        assertThatThrownBy(() -> spring.executeWithoutResult(status -> {
                    jdbc.execute((ConnectionCallback<Arrival>) connection -> {
                        arrival.writeTo(connection);
                        return arrival;
                    });
                    transactions.inTransaction(transaction -> {
                        assertThat(new GarageJobs(transactions).search(GarageShop.GARAGE, "4711", 1))
                                .hasSize(1);
                        throw new IllegalStateException("the paint is gone");
                    });
                }))
                .hasMessage("the paint is gone");

        assertThat(jdbc.queryForObject("select count(*) from garage_job", Long.class))
                .isZero();
        assertThat(database.getHikariPoolMXBean().getActiveConnections()).isZero();
    }

    @Test
    @DisplayName("a signal waits for the commit of the @Transactional method around it (P46)")
    void signalsWaitForSpring() {
        AtomicBoolean heard = new AtomicBoolean();

        spring.executeWithoutResult(status -> {
            transactions.inTransaction(transaction -> {
                transaction.afterCommit(() -> heard.set(true));
                return transaction;
            });
            assertThat(heard).isFalse();
        });

        assertThat(heard).isTrue();
    }

    @Test
    @DisplayName("transactions of another data source are refused, because nothing would be committed together (M6)")
    void anotherDataSourceIsRefused() {
        try (HikariDataSource other = GarageDatabases.h2()) {
            UnitOfWork mistaken = new SpringUnitOfWork(spring, other);

            assertThatThrownBy(() -> mistaken.inTransaction(transaction -> true))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("another data source");
        }
    }

    @Test
    @DisplayName("a database that gives no connection is unavailable, so that pages say so (M1)")
    void noConnectionIsUnavailable() {
        HikariDataSource closed = GarageDatabases.h2();
        closed.close();
        UnitOfWork cut = new SpringUnitOfWork(new TransactionTemplate(new JdbcTransactionManager(closed)), closed);

        assertThatThrownBy(() -> cut.inTransaction(transaction -> true))
                .isInstanceOfSatisfying(PortalAdapterException.class, failure -> assertThat(failure.kind())
                        .isEqualTo(PortalAdapterException.Kind.UNAVAILABLE));
    }
}
