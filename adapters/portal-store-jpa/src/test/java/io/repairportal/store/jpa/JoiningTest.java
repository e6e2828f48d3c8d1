package io.repairportal.store.jpa;

import static io.repairportal.testkit.fixture.Fixtures.aStagePlan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.PortalStore;
import io.repairportal.spi.UnitOfWork.TransactionHandle;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.testkit.contract.UnitOfWorkContract;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The store joins the transaction of a host in the same database (M6)")
class JoiningTest {
    private static final ProviderRef ACME = new ProviderRef("acme");

    private static HikariDataSource database;
    private static JdbcUnitOfWork host;
    private static TestStore stores;

    @BeforeAll
    static void open() throws SQLException {
        database = Databases.h2();
        try (Connection connection = database.getConnection()) {
            execute(connection, "create table bill (number int primary key)");
        }
        host = JdbcUnitOfWork.over(database);
        stores = TestStore.joining(database, host);
    }

    @AfterAll
    static void close() {
        stores.close();
    }

    @BeforeEach
    void empty() throws SQLException {
        stores.emptied();
        try (Connection connection = database.getConnection()) {
            execute(connection, "delete from bill");
        }
    }

    @Test
    @DisplayName("what the host and the portal wrote is committed together (M6)")
    void commitsTogether() {
        host.inTransaction(transaction -> {
            bill(transaction, 1);
            return savePlan();
        });

        assertThat(bills()).isEqualTo(1);
        assertThat(plans()).isEqualTo(1);
    }

    @Test
    @DisplayName("a connection on which no transaction can begin goes back to its pool (P49)")
    void deadConnectionsAreReturned() {
        List<String> calls = new ArrayList<>();
        Connection dead = proxy(Connection.class, (self, method, arguments) -> {
            calls.add(method.getName());
            if (method.getName().equals("setAutoCommit")) {
                throw new SQLException("the connection is dead", "08006");
            }
            return null;
        });
        DataSource pool = proxy(DataSource.class, (self, method, arguments) -> dead);

        assertThatThrownBy(() -> JdbcUnitOfWork.over(pool).inTransaction(transaction -> transaction))
                .isInstanceOf(PortalAdapterException.class);

        assertThat(calls).containsExactly("setAutoCommit", "close");
    }

    @Test
    @DisplayName("the host's rollback undoes the portal's rows (M6)")
    void hostRollbackUndoesOurs() {
        host.inTransaction(transaction -> {
            bill(transaction, 1);
            savePlan();
            transaction.setRollbackOnly();
            return transaction;
        });

        assertThat(bills()).isZero();
        assertThat(plans()).isZero();
    }

    @Test
    @DisplayName("a failure of the portal marks the host's transaction, even if the host swallows it (M6)")
    void ourFailureMarksTheirs() {
        host.inTransaction(transaction -> {
            bill(transaction, 1);
            assertThatThrownBy(() -> stores.store().unitOfWork().inTransaction(inner -> {
                        savePlan();
                        throw new IllegalStateException("changed its mind");
                    }))
                    .hasMessage("changed its mind");
            return transaction;
        });

        assertThat(bills()).isZero();
        assertThat(plans()).isZero();
    }

    @Test
    @DisplayName("the host sees the portal's rows in its own transaction before the commit (M6)")
    void flushesBeforeTheHostGoesOn() {
        long seen = host.inTransaction(transaction -> {
            savePlan();
            return count(transaction.connection(), "rp_stage_plan");
        });

        assertThat(seen).isEqualTo(1);
    }

    @Test
    @DisplayName("both use the same connection, and a unit of the portal sees what the host wrote (M6)")
    void sharesTheConnection() {
        host.inTransaction(outer -> {
            bill(outer, 1);
            return stores.store().unitOfWork().inTransaction(inner -> {
                assertThat(inner.connection()).isSameAs(outer.connection());
                assertThat(count(inner.connection(), "bill")).isEqualTo(1);
                return inner;
            });
        });
    }

    @Test
    @DisplayName("signals wait for the host's commit and stay away after its rollback (M6)")
    void signalsFollowTheHost() {
        List<String> heard = new ArrayList<>();
        host.inTransaction(outer -> stores.store().unitOfWork().inTransaction(inner -> {
            inner.afterCommit(() -> heard.add("committed"));
            return heard;
        }));
        host.inTransaction(outer -> {
            stores.store().unitOfWork().inTransaction(inner -> {
                inner.afterCommit(() -> heard.add("rolled back"));
                return inner;
            });
            outer.setRollbackOnly();
            return outer;
        });

        assertThat(heard).containsExactly("committed");
    }

    @Test
    @DisplayName("after a unit of work the connection commits by itself again and is back in the pool (P62)")
    void givesConnectionsBack() throws SQLException {
        savePlan();

        assertThat(database.getHikariPoolMXBean().getActiveConnections()).isZero();
        try (Connection connection = database.getConnection()) {
            assertThat(connection.getAutoCommit()).isTrue();
        }
    }

    @Nested
    @DisplayName("a store that joins keeps the contract of a unit of work (M3, M6)")
    class Contract extends UnitOfWorkContract {
        @Override
        protected PortalStore freshStore() {
            return stores.emptied();
        }
    }

    private static boolean savePlan() {
        stores.store().stagePlans().save(ACME, aStagePlan("body").build());
        return true;
    }

    private static int plans() {
        return stores.store().stagePlans().all(ACME).size();
    }

    private static long bills() {
        try (Connection connection = database.getConnection()) {
            return count(connection, "bill");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void bill(TransactionHandle transaction, int number) {
        execute(transaction.connection(), "insert into bill values (" + number + ")");
    }

    private static <T> T proxy(Class<T> role, InvocationHandler handler) {
        return role.cast(Proxy.newProxyInstance(role.getClassLoader(), new Class<?>[] {role}, handler));
    }

    private static void execute(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static long count(Connection connection, String table) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
