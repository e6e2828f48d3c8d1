package io.repairportal.store.jpa.session;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The mapper of rows to objects, started by whoever needs it first: it is most of what a start costs, and a page that only reads does
 * not need it (decision 31). Safe for use by many threads; those who come while it starts wait for it.
 */
public final class Mapper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Mapper.class);

    private final Supplier<EntityManagerFactory> start;
    private final @Nullable ClassLoader classes;
    private volatile @Nullable EntityManagerFactory factory;
    private volatile @Nullable Thread ahead;
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

    /** Begins to start it in another thread. If that fails, whoever needs it first tries again and is told why. */
    public void startAhead() {
        Thread thread = new Thread(this::startIfPossible, "repair-portal-mapper");
        thread.setDaemon(true);
        ahead = thread;
        thread.start();
    }

    /** Returns whether nobody has closed it. */
    boolean isOpen() {
        return !closed;
    }

    @Override
    public void close() {
        shut();
        Thread starting = ahead;
        if (starting != null) {
            try {
                starting.join();
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private synchronized void shut() {
        closed = true;
        if (factory != null) {
            factory.close();
        }
    }

    private void startIfPossible() {
        try {
            started();
        } catch (RuntimeException failed) {
            LOG.debug("the mapper could not be started ahead", failed);
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
