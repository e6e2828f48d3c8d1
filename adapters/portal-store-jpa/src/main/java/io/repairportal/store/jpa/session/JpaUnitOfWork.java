package io.repairportal.store.jpa.session;

import io.repairportal.spi.UnitOfWork;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The transaction that all roles of the store join: the host's, seen through one entity manager.
 *
 * <p>Everything is flushed before control returns to whoever began the unit, so that the host's own statements see it and a broken
 * constraint is reported inside the host's transaction.
 */
final class JpaUnitOfWork implements UnitOfWork {
    private final UnitOfWork base;
    private final JoiningDataSource joining;
    private final EntityManagerFactory factory;
    private final Map<Thread, EntityManager> open = new ConcurrentHashMap<>();

    JpaUnitOfWork(UnitOfWork base, JoiningDataSource joining, EntityManagerFactory factory) {
        this.base = base;
        this.joining = joining;
        this.factory = factory;
    }

    /** Returns the entity manager of this thread's unit of work. */
    Optional<EntityManager> current() {
        return Optional.ofNullable(open.get(Thread.currentThread()));
    }

    @Override
    public <T> T inTransaction(Work<T> work) {
        return base.inTransaction(
                transaction -> current().isPresent() ? work.in(transaction) : begin(transaction, work));
    }

    private <T> T begin(TransactionHandle transaction, Work<T> work) {
        Thread thread = Thread.currentThread();
        try (JoiningDataSource.Loan loan = joining.lend(transaction);
                EntityManager entities = factory.createEntityManager()) {
            open.put(thread, entities);
            return committed(entities, transaction, work);
        } catch (IllegalStateException failure) {
            throw Failures.of(failure, factory);
        } finally {
            open.remove(thread);
        }
    }

    private static <T> T committed(EntityManager entities, TransactionHandle transaction, Work<T> work) {
        entities.getTransaction().begin();
        try {
            T result = work.in(transaction);
            // why: commit only flushes here; the connection is lent and ends with the host's transaction
            entities.getTransaction().commit();
            return result;
        } finally {
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
        }
    }
}
