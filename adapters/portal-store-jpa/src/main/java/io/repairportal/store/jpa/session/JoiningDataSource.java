package io.repairportal.store.jpa.session;

import io.repairportal.spi.UnitOfWork.TransactionHandle;
import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Connections of a pool, except inside a unit of work: there everybody gets the connection of the host's transaction, and whatever
 * would end that transaction does not.
 *
 * <p>On a lent connection {@code commit}, {@code close}, {@code abort}, {@code setAutoCommit} and {@code setReadOnly} do nothing and
 * {@code rollback} marks the host's transaction. Safe for use by many threads.
 */
public final class JoiningDataSource implements DataSource {
    private static final Set<String> SWALLOWED = Set.of("commit", "close", "abort", "setAutoCommit", "setReadOnly");

    private final DataSource pool;
    private final Map<Thread, Connection> lent = new ConcurrentHashMap<>();

    /** Creates one that lends connections of {@code pool} outside units of work. */
    public JoiningDataSource(DataSource pool) {
        this.pool = pool;
    }

    /** Lends the connection of this transaction to this thread until the loan is closed. */
    public Loan lend(TransactionHandle transaction) {
        Thread borrower = Thread.currentThread();
        lent.put(borrower, guarded(transaction));
        return () -> lent.remove(borrower);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection joined = lent.get(Thread.currentThread());
        return joined == null ? pool.getConnection() : joined;
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLException("connections are made with the credentials of the pool");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() throws SQLException {
        return pool.getLogWriter();
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) throws SQLException {
        pool.setLogWriter(out);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return pool.getLoginTimeout();
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        pool.setLoginTimeout(seconds);
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("io.repairportal.store.jpa");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        return pool.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(this) || pool.isWrapperFor(type);
    }

    private static Connection guarded(TransactionHandle transaction) {
        InvocationHandler handler = (proxy, method, arguments) -> call(transaction, method, arguments);
        return (Connection) Proxy.newProxyInstance(
                JoiningDataSource.class.getClassLoader(), new Class<?>[] {Connection.class}, handler);
    }

    private static @Nullable Object call(
            TransactionHandle transaction, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        if (SWALLOWED.contains(method.getName())) {
            return null;
        }
        if (method.getName().equals("rollback") && method.getParameterCount() == 0) {
            transaction.setRollbackOnly();
            return null;
        }
        try {
            return method.invoke(transaction.connection(), arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause() == null ? failure : failure.getCause();
        }
    }

    /** A connection in somebody's hands. */
    @FunctionalInterface
    public interface Loan extends AutoCloseable {
        @Override
        void close();
    }
}
