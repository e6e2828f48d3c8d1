package io.repairportal.store.jpa.session;

import io.repairportal.spi.UnitOfWork;
import io.repairportal.store.jpa.schema.TablePrefix;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The one way from a role of the store to its tables. Inside a unit of work everything shares its connection; outside one a read is a
 * single statement without a transaction, and a write is a unit of work of its own.
 */
public final class Database implements AutoCloseable {
    private static final int TRIES = 4;

    private final Mapper mapper;
    private final JoiningDataSource joining;
    private final JpaUnitOfWork units;
    private final Plain plain;
    private final Map<String, String> questions = new ConcurrentHashMap<>();

    /** Creates one over mapped tables. {@code mapper} takes its connections from {@code joining}. */
    public Database(Mapper mapper, JoiningDataSource joining, UnitOfWork base, Plain plain) {
        this.mapper = mapper;
        this.joining = joining;
        this.units = new JpaUnitOfWork(base, joining, mapper);
        this.plain = plain;
    }

    /**
     * What questions in plain SQL need to know.
     *
     * @param prefix what the names of all tables begin with
     * @param listener is told every statement before it is sent; for tests
     */
    public record Plain(TablePrefix prefix, Consumer<String> listener) {}

    /** Returns the transaction that all roles join. */
    public UnitOfWork unitOfWork() {
        return units;
    }

    /** Returns a question in plain SQL; its name is unique. */
    public <R> Question<R> question(String name, String text, Question.Reading<R> reading) {
        Question<R> question = new Question<>(this, plain.prefix(), text, reading);
        if (questions.put(name, question.sql()) != null) {
            throw new IllegalStateException("two questions are named " + name);
        }
        return question;
    }

    /** Returns a statement in plain SQL that writes many rows. */
    public <R> Writing<R> writing(String text, Writing.Filling<R> filling) {
        return new Writing<>(this, plain.prefix(), text, filling);
    }

    /** Returns the statements of all questions in plain SQL by their names. */
    public Map<String, String> questions() {
        return Map.copyOf(questions);
    }

    /** Returns what {@code question} finds. */
    public <T> T read(Function<EntityManager, T> question) {
        try {
            Optional<JpaUnitOfWork.Unit> joined = units.current();
            return joined.isPresent() ? question.apply(joined.get().entities()) : readAlone(question);
        } catch (PersistenceException failure) {
            throw Failures.of(failure);
        } catch (IllegalStateException failure) {
            throw Failures.of(failure, mapper);
        }
    }

    /** Does {@code change}, flushes it, and returns its result. A change outside a unit of work that met another is done again. */
    public <T> T write(Function<EntityManager, T> change) {
        return writeRows(() -> {
            EntityManager entities = units.current().orElseThrow().entities();
            T result = change.apply(entities);
            entities.flush();
            // why: updates by statement pass the entity manager by, which must not remember what it once saw
            entities.clear();
            return result;
        });
    }

    /** Does {@code change}, which writes in plain SQL only and so does not need the mapper, in the way of {@link #write}. */
    public <T> T writeRows(Supplier<T> change) {
        boolean alone = units.current().isEmpty();
        for (int left = alone ? TRIES : 1; ; left--) {
            try {
                return units.inTransaction(transaction -> change.get());
            } catch (PersistenceException failure) {
                if (left == 1 || !Failures.metAnother(failure)) {
                    throw Failures.of(failure);
                }
            } catch (IllegalStateException failure) {
                throw Failures.of(failure, mapper);
            }
        }
    }

    /** Does {@code change} inside the present unit of work; outside one that is a mistake of the caller. */
    public <T> T insideUnit(Function<EntityManager, T> change) {
        requireUnit();
        return write(change);
    }

    /** Does {@code change}, which writes in plain SQL only, in the way of {@link #insideUnit}. */
    public <T> T rowsInsideUnit(Supplier<T> change) {
        requireUnit();
        return writeRows(change);
    }

    @Override
    public void close() {
        mapper.close();
    }

    /** Returns what a question in plain SQL finds; inside a unit of work it sees everything that was written before. */
    <T> T plainly(String sql, Asked<T> asked) {
        if (!mapper.isOpen()) {
            throw Failures.closed();
        }
        plain.listener().accept(sql);
        try {
            units.current().ifPresent(JpaUnitOfWork.Unit::flush);
            try (Connection connection = joining.getConnection()) {
                return asked.of(connection);
            }
        } catch (SQLException failure) {
            throw Failures.of(failure);
        } catch (PersistenceException failure) {
            throw Failures.of(failure);
        }
    }

    /** Writes in plain SQL; only inside a write, which says what becomes of failures. */
    <T> T writePlainly(String sql, Asked<T> writing) {
        plain.listener().accept(sql);
        units.current()
                .orElseThrow(() -> new IllegalStateException("rows are written inside a write only"))
                .flush();
        try (Connection connection = joining.getConnection()) {
            return writing.of(connection);
        } catch (SQLException failure) {
            throw new PersistenceException(failure);
        }
    }

    /** What is asked over a connection. */
    @FunctionalInterface
    interface Asked<T> {
        T of(Connection connection) throws SQLException;
    }

    private void requireUnit() {
        if (units.current().isEmpty()) {
            throw new IllegalStateException("this is possible only inside a unit of work of the store");
        }
    }

    private <T> T readAlone(Function<EntityManager, T> question) {
        try (EntityManager entities = mapper.open()) {
            return question.apply(entities);
        }
    }
}
