package io.repairportal.store.jpa.session;

import io.repairportal.spi.UnitOfWork;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The transaction that all roles of the store join: the host's, seen through one entity manager, which is opened when somebody needs it.
 *
 * <p>Everything is flushed before control returns to whoever began the unit, so that the host's own statements see it and a broken
 * constraint is reported inside the host's transaction.
 */
final class JpaUnitOfWork implements UnitOfWork {
    private final UnitOfWork base;
    private final JoiningDataSource joining;
    private final Mapper mapper;
    private final Map<Thread, Unit> open = new ConcurrentHashMap<>();

    JpaUnitOfWork(UnitOfWork base, JoiningDataSource joining, Mapper mapper) {
        this.base = base;
        this.joining = joining;
        this.mapper = mapper;
    }

    /** Returns this thread's unit of work. */
    Optional<Unit> current() {
        return Optional.ofNullable(open.get(Thread.currentThread()));
    }

    @Override
    public <T> T inTransaction(Work<T> work) {
        return base.inTransaction(
                transaction -> current().isPresent() ? work.in(transaction) : begin(transaction, work));
    }

    private <T> T begin(TransactionHandle transaction, Work<T> work) {
        if (!mapper.isOpen()) {
            throw Failures.closed();
        }
        Thread thread = Thread.currentThread();
        try (JoiningDataSource.Loan loan = joining.lend(transaction);
                Unit unit = new Unit(mapper)) {
            open.put(thread, unit);
            T result = work.in(transaction);
            unit.commit();
            return result;
        } catch (IllegalStateException failure) {
            throw Failures.of(failure, mapper);
        } finally {
            open.remove(thread);
        }
    }

    /** What a unit of work remembers of its rows. For the thread that began it. */
    static final class Unit implements AutoCloseable {
        private final Mapper mapper;
        private @Nullable EntityManager entities;

        private Unit(Mapper mapper) {
            this.mapper = mapper;
        }

        /** Returns its entity manager. */
        EntityManager entities() {
            EntityManager known = entities;
            if (known == null) {
                known = mapper.open();
                entities = known;
                known.getTransaction().begin();
            }
            return known;
        }

        /** Writes what was not written yet. */
        void flush() {
            if (entities != null) {
                entities.flush();
            }
        }

        @Override
        public void close() {
            if (entities != null) {
                try (EntityManager ending = entities) {
                    if (ending.getTransaction().isActive()) {
                        ending.getTransaction().rollback();
                    }
                }
            }
        }

        private void commit() {
            if (entities != null) {
                // why: commit only flushes here; the connection is lent and ends with the host's transaction
                entities.getTransaction().commit();
            }
        }
    }
}
