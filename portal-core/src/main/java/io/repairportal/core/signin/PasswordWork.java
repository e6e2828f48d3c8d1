package io.repairportal.core.signin;

import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.access.PasswordHash;
import io.repairportal.spi.access.PasswordHasher;
import java.text.Normalizer;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Computes password hashes on few threads of its own, so that a flood of sign-ins takes neither the processors nor the memory that pages
 * need (P8). Whoever finds the queue full is turned away. Threads begin with the first password and end within seconds after the last.
 */
final class PasswordWork implements AutoCloseable {
    private static final int QUEUE = 64;
    private static final long LONGEST_SECONDS = 10;

    private final PasswordHasher hasher;
    private final String unknown;
    private final ThreadPoolExecutor threads;
    private volatile @Nullable PasswordHash dummy;

    /** Uses this hasher; {@code unknown} is a random text, compared with where there is no password. */
    PasswordWork(PasswordHasher hasher, String unknown) {
        this.hasher = hasher;
        this.unknown = unknown;
        int workers = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        AtomicInteger number = new AtomicInteger();
        this.threads =
                new ThreadPoolExecutor(workers, workers, 5, TimeUnit.SECONDS, new ArrayBlockingQueue<>(QUEUE), work -> {
                    Thread thread = new Thread(work, "repair-portal-passwords-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    /** Returns the hash of a password; empty if too many wait already. */
    Optional<PasswordHash> hash(String password) {
        return run(() -> hasher.hash(normal(password)));
    }

    /** Returns whether it is the password; empty if too many wait already. */
    Optional<Boolean> matches(String password, PasswordHash hash) {
        return run(() -> hasher.matches(normal(password), hash));
    }

    /** Returns the hash of a password nobody knows; empty if too many wait already. */
    Optional<PasswordHash> dummy() {
        PasswordHash known = dummy;
        if (known != null) {
            return Optional.of(known);
        }
        Optional<PasswordHash> made = hash(unknown);
        made.ifPresent(hash -> dummy = hash);
        return made;
    }

    boolean isOutdated(PasswordHash hash) {
        return hasher.isOutdated(hash);
    }

    /** Lets nobody in any more; what has begun ends by itself. */
    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static char[] normal(String password) {
        // why: the same password comes as other characters from another keyboard or system (NIST SP 800-63B)
        return Normalizer.normalize(password, Normalizer.Form.NFKC).toCharArray();
    }

    private <T> Optional<T> run(Callable<T> work) {
        Future<T> result;
        try {
            result = threads.submit(work);
        } catch (RejectedExecutionException full) {
            return Optional.empty();
        }
        try {
            return Optional.of(result.get(LONGEST_SECONDS, TimeUnit.SECONDS));
        } catch (TimeoutException slow) {
            result.cancel(true);
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException failed) {
            throw new PortalAdapterException(
                    PortalAdapterException.Kind.REJECTED, "the password hasher failed", failed);
        }
    }
}
