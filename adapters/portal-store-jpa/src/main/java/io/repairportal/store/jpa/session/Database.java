package io.repairportal.store.jpa.session;

import io.repairportal.spi.UnitOfWork;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.util.Optional;
import java.util.function.Function;

/**
 * The one way from a role of the store to its tables. Inside a unit of work everything shares its connection; outside one a read is a
 * single statement without a transaction, and a write is a unit of work of its own.
 */
public final class Database implements AutoCloseable {
    private static final int TRIES = 4;

    private final EntityManagerFactory factory;
    private final JpaUnitOfWork units;

    /** Creates one over mapped tables. {@code factory} takes its connections from {@code joining}. */
    public Database(EntityManagerFactory factory, JoiningDataSource joining, UnitOfWork base) {
        this.factory = factory;
        this.units = new JpaUnitOfWork(base, joining, factory);
    }

    /** Returns the transaction that all roles join. */
    public UnitOfWork unitOfWork() {
        return units;
    }

    /** Returns what {@code question} finds. */
    public <T> T read(Function<EntityManager, T> question) {
        try {
            Optional<EntityManager> joined = units.current();
            return joined.isPresent() ? question.apply(joined.get()) : readAlone(question);
        } catch (PersistenceException failure) {
            throw Failures.of(failure);
        } catch (IllegalStateException failure) {
            throw Failures.of(failure, factory);
        }
    }

    /** Does {@code change}, flushes it, and returns its result. A change outside a unit of work that met another is done again. */
    public <T> T write(Function<EntityManager, T> change) {
        boolean alone = units.current().isEmpty();
        for (int left = alone ? TRIES : 1; ; left--) {
            try {
                return writeOnce(change);
            } catch (PersistenceException failure) {
                if (left == 1 || !Failures.metAnother(failure)) {
                    throw Failures.of(failure);
                }
            } catch (IllegalStateException failure) {
                throw Failures.of(failure, factory);
            }
        }
    }

    /** Does {@code change} inside the present unit of work; outside one that is a mistake of the caller. */
    public <T> T insideUnit(Function<EntityManager, T> change) {
        if (units.current().isEmpty()) {
            throw new IllegalStateException("this is possible only inside a unit of work of the store");
        }
        return write(change);
    }

    @Override
    public void close() {
        factory.close();
    }

    private <T> T readAlone(Function<EntityManager, T> question) {
        try (EntityManager entities = factory.createEntityManager()) {
            return question.apply(entities);
        }
    }

    private <T> T writeOnce(Function<EntityManager, T> change) {
        return units.inTransaction(transaction -> {
            EntityManager entities = units.current().orElseThrow();
            T result = change.apply(entities);
            entities.flush();
            // why: updates by statement pass the entity manager by, which must not remember what it once saw
            entities.clear();
            return result;
        });
    }
}
