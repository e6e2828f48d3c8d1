package io.repairportal.spi;

import java.sql.Connection;

/**
 * The host's transaction, as far as the portal needs it: run something inside it, and hear when it has been committed.
 *
 * <p>Nested calls share one transaction. Whatever the work throws rolls the whole transaction back and is thrown on unchanged. Called
 * from many threads at once; a unit of work belongs to the thread that began it.
 */
public interface UnitOfWork {

    /** Runs {@code work} in the transaction of this thread, beginning one and committing it if there is none yet. */
    <T> T inTransaction(Work<T> work);

    /** Something to be done in a transaction. */
    @FunctionalInterface
    interface Work<T> {
        /** Does it. {@code transaction} must not be used after this method has returned. */
        T in(TransactionHandle transaction);
    }

    /** The transaction that a piece of work runs in. */
    interface TransactionHandle {
        /** Returns the connection of this transaction. The caller neither commits nor closes it. */
        Connection connection();

        /** Runs {@code signal} after the commit; never after a rollback. It must not throw and must not use the connection. */
        void afterCommit(Runnable signal);

        /** Makes sure that this transaction will not be committed. */
        void setRollbackOnly();
    }
}
