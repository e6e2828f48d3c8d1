package io.repairportal.testkit.memory;

import io.repairportal.spi.UnitOfWork;
import java.sql.Connection;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One transaction at a time: whoever is inside holds the lock, and every change knows how to be undone. */
final class InMemoryUnitOfWork implements UnitOfWork {
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Transaction current;

    @Override
    public <T> T inTransaction(Work<T> work) {
        if (isInside()) {
            return joining(Objects.requireNonNull(current), work);
        }
        Transaction transaction = new Transaction();
        T result = alone(transaction, work);
        transaction.runSignals();
        return result;
    }

    /** Returns whether this thread is in a unit of work now. */
    boolean isInside() {
        return lock.isHeldByCurrentThread();
    }

    /** Runs one call of a role: in the unit of work of this thread, else as a transaction of its own. */
    <T> T step(Supplier<T> call) {
        return isInside() ? call.get() : inTransaction(transaction -> call.get());
    }

    /** Runs one call of a role that answers nothing. */
    void change(Runnable call) {
        step(() -> {
            call.run();
            return true;
        });
    }

    /** Remembers how to undo a change of the transaction of this thread. */
    void onRollback(Runnable undo) {
        Objects.requireNonNull(current, "a change outside a transaction").undo.push(undo);
    }

    private <T> T joining(Transaction transaction, Work<T> work) {
        boolean done = false;
        try {
            T result = work.in(transaction);
            done = true;
            return result;
        } finally {
            transaction.rollbackOnly |= !done;
        }
    }

    private <T> T alone(Transaction transaction, Work<T> work) {
        lock.lock();
        try {
            current = transaction;
            return joining(transaction, work);
        } finally {
            transaction.end();
            current = null;
            lock.unlock();
        }
    }

    /** What one transaction has done so far. Guarded by the lock until it has ended. */
    private final class Transaction implements TransactionHandle {
        private final Deque<Runnable> undo = new ArrayDeque<>();
        private final List<Runnable> signals = new ArrayList<>();
        private boolean rollbackOnly;
        private boolean ended;

        @Override
        public Connection connection() {
            throw new UnsupportedOperationException("this store is in memory and has no connection");
        }

        @Override
        public void afterCommit(Runnable signal) {
            requireRunning();
            signals.add(Objects.requireNonNull(signal, "signal"));
        }

        @Override
        public void setRollbackOnly() {
            requireRunning();
            rollbackOnly = true;
        }

        private void requireRunning() {
            if (ended || !isInside()) {
                throw new IllegalStateException("this transaction has ended or belongs to another thread");
            }
        }

        private void end() {
            ended = true;
            if (rollbackOnly) {
                signals.clear();
                undo.forEach(Runnable::run);
            }
            undo.clear();
        }

        private void runSignals() {
            signals.forEach(Runnable::run);
        }
    }
}
