package io.repairportal.reference.serve;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something that is opened in another thread while the start goes on. Until it is taken it is closed here, so that a start that is refused
 * leaves nothing open. Taken and closed by the thread that began it.
 *
 * @param <T> what is opened
 */
final class Ahead<T extends AutoCloseable> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("io.repairportal.reference");

    private final CompletableFuture<T> opening;
    private boolean taken;

    private Ahead(CompletableFuture<T> opening) {
        this.opening = opening;
    }

    /** Begins to open it. */
    static <T extends AutoCloseable> Ahead<T> of(Supplier<T> open) {
        return new Ahead<>(CompletableFuture.supplyAsync(open, Ahead::inThread));
    }

    /** Waits for it; what it was refused with is thrown here. */
    T take() {
        try {
            T opened = opening.join();
            taken = true;
            return opened;
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException refused ? refused : failed;
        }
    }

    @Override
    public void close() {
        if (taken) {
            return;
        }
        try {
            take().close();
        } catch (Exception refused) {
            // why no error: the start has been refused for a reason of its own, which is told
            LOG.debug("was not opened, or not closed", refused);
        }
    }

    private static void inThread(Runnable work) {
        Thread thread = new Thread(work, "start");
        thread.setDaemon(true);
        thread.start();
    }
}
