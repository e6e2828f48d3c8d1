package io.repairportal.store.jpa.session;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The mapper of rows to objects, started by whoever needs it first: it is most of what a start costs, and a page that only reads does
 * not need it (decision 31). Safe for use by many threads; those who come while it starts wait for it.
 */
public final class Mapper implements AutoCloseable {
    private final Supplier<EntityManagerFactory> start;
    private final @Nullable ClassLoader classes;
    private volatile @Nullable EntityManagerFactory factory;
    private volatile boolean closed;

    /** Keeps {@code start} for the first who needs the mapper. */
    public Mapper(Supplier<EntityManagerFactory> start) {
        this.start = Objects.requireNonNull(start, "start");
        this.classes = Thread.currentThread().getContextClassLoader();
    }

    /** Returns an entity manager of its own for the caller, who closes it. Throws {@link IllegalStateException} once this is closed. */
    EntityManager open() {
        EntityManagerFactory started = factory;
        return (started == null ? started() : started).createEntityManager();
    }

    /** Returns whether nobody has closed it. */
    boolean isOpen() {
        return !closed;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (factory != null) {
            factory.close();
        }
    }

    private synchronized EntityManagerFactory started() {
        if (closed) {
            throw new IllegalStateException("the mapper is closed");
        }
        EntityManagerFactory known = factory;
        if (known == null) {
            known = startAsBuilt();
            factory = known;
        }
        return known;
    }

    // why: whoever comes first may be a thread that does not see the classes of the host
    private EntityManagerFactory startAsBuilt() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(classes);
        try {
            return start.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
