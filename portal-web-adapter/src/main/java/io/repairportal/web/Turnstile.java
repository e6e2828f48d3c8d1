package io.repairportal.web;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets so many pages be made at once; further requests wait in the order in which they came, so that with many at once nobody waits much
 * longer than the others. Only what the portal itself does passes it: reading what a browser sends and sending what it reads do not, because a
 * slow browser would keep the others waiting. Safe for use by many threads.
 */
final class Turnstile {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Optional<Semaphore> places;
    private final Duration patience;

    private Turnstile(Optional<Semaphore> places, Duration patience) {
        this.places = places;
        this.patience = patience;
    }

    /** Returns one that stands open. */
    static Turnstile open() {
        return new Turnstile(Optional.empty(), PATIENCE);
    }

    /** Returns one for so many pages at once. */
    static Turnstile of(int atOnce) {
        return of(atOnce, PATIENCE);
    }

    static Turnstile of(int atOnce, Duration patience) {
        if (atOnce < 1) {
            throw new IllegalArgumentException("at least one page must be made at once, not " + atOnce);
        }
        return new Turnstile(Optional.of(new Semaphore(atOnce, true)), patience);
    }

    /** Does this work when it is its turn; who has waited too long is told to come back later. */
    <T> T pass(Supplier<T> work) {
        if (places.isEmpty()) {
            return work.get();
        }
        enter(places.get());
        try {
            return work.get();
        } finally {
            places.get().release();
        }
    }

    private void enter(Semaphore waiting) {
        try {
            if (!waiting.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new RefusedException(Refusal.UNAVAILABLE);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new RefusedException(Refusal.UNAVAILABLE);
        }
    }
}
