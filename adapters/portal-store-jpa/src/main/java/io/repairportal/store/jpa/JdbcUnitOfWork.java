package io.repairportal.store.jpa;

import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.PortalAdapterException.Kind;
import io.repairportal.spi.UnitOfWork;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The transaction of a host that works with plain JDBC: everything that runs inside it, the host's own statements and the portal's,
 * is committed together or not at all (M6).
 *
 * <p>Nested calls share the connection; a failure of an inner one rolls everything back, even if the outer work swallows it. Safe for
 * use by many threads, each with a transaction of its own.
 */
public final class JdbcUnitOfWork implements UnitOfWork {
    private static final Logger LOG = LoggerFactory.getLogger("io.repairportal.store.jpa");

    private final DataSource dataSource;
    private final Map<Thread, Open> open = new ConcurrentHashMap<>();

    private JdbcUnitOfWork(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Returns units of work over connections of {@code dataSource}, which should be a pool. */
    public static JdbcUnitOfWork over(DataSource dataSource) {
        return new JdbcUnitOfWork(Objects.requireNonNull(dataSource, "dataSource"));
    }

    @Override
    public <T> T inTransaction(Work<T> work) {
        Open outer = open.get(Thread.currentThread());
        if (outer != null) {
            return outer.run(work);
        }
        Open unit = new Open(connect());
        T result = begin(unit, work);
        unit.signal();
        return result;
    }

    private <T> T begin(Open unit, Work<T> work) {
        // why a map and not a thread-local: the entry is gone with the unit, whatever the host does with the thread
        open.put(Thread.currentThread(), unit);
        try {
            T result = unit.run(work);
            unit.finish();
            return result;
        } catch (RuntimeException | Error failure) {
            unit.abandon(failure);
            throw failure;
        } finally {
            open.remove(Thread.currentThread());
            unit.release();
        }
    }

    private Connection connect() {
        try {
            return begun(dataSource.getConnection());
        } catch (SQLException failure) {
            throw new PortalAdapterException(Kind.UNAVAILABLE, "the database gave no connection", failure);
        }
    }

    private static Connection begun(Connection connection) throws SQLException {
        try {
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException | RuntimeException | Error failure) {
            // why closed: a pool that gave a dead connection would otherwise never get its place back
            try (Connection dead = connection) {
                throw failure;
            }
        }
    }

    /** One open transaction. */
    private static final class Open implements TransactionHandle {
        private final Connection connection;
        private final List<Runnable> signals = new ArrayList<>();
        private boolean rollbackOnly;

        private Open(Connection connection) {
            this.connection = connection;
        }

        @Override
        public Connection connection() {
            return connection;
        }

        @Override
        public void afterCommit(Runnable signal) {
            signals.add(Objects.requireNonNull(signal, "signal"));
        }

        @Override
        public void setRollbackOnly() {
            rollbackOnly = true;
        }

        private <T> T run(Work<T> work) {
            try {
                return work.in(this);
            } catch (RuntimeException | Error failure) {
                rollbackOnly = true;
                throw failure;
            }
        }

        private void finish() {
            try {
                if (rollbackOnly) {
                    connection.rollback();
                } else {
                    connection.commit();
                }
            } catch (SQLException failure) {
                rollbackOnly = true;
                throw new PortalAdapterException(
                        lostConnection(failure) ? Kind.TIMEOUT : Kind.UNAVAILABLE,
                        "the database did not confirm the commit",
                        failure);
            }
        }

        private void abandon(Throwable failure) {
            try {
                connection.rollback();
            } catch (SQLException second) {
                failure.addSuppressed(second);
            }
        }

        private void release() {
            try (Connection closed = connection) {
                closed.setAutoCommit(true);
            } catch (SQLException failure) {
                LOG.warn("A connection was lost while it was handed back: {}", failure.getMessage());
            }
        }

        private void signal() {
            if (!rollbackOnly) {
                signals.forEach(Open::signal);
            }
        }

        private static void signal(Runnable signal) {
            try {
                signal.run();
            } catch (RuntimeException failure) {
                LOG.warn("What was to happen after a commit failed; the commit stands", failure);
            }
        }

        private static boolean lostConnection(SQLException failure) {
            return failure.getSQLState() != null && failure.getSQLState().startsWith("08");
        }
    }
}
