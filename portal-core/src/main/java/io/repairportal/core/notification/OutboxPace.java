package io.repairportal.core.notification;

import java.time.Duration;
import java.util.Objects;

/**
 * How the outbox is emptied.
 *
 * @param threads how many messages are sent at once on this node
 * @param poll how long a thread waits before it looks again without being told
 * @param lease how long a claimed message belongs to one worker
 * @param batch how many messages are claimed at once
 * @param tries how often a message is tried before it is parked
 * @param firstPause the longest pause after the first failure; doubles with each further one
 * @param longestPause the longest pause of all
 */
record OutboxPace(
        int threads, Duration poll, Duration lease, int batch, int tries, Duration firstPause, Duration longestPause) {
    /** Checks that all are there. */
    OutboxPace {
        Objects.requireNonNull(poll, "poll");
        Objects.requireNonNull(lease, "lease");
        Objects.requireNonNull(firstPause, "firstPause");
        Objects.requireNonNull(longestPause, "longestPause");
    }

    static OutboxPace standard() {
        return new OutboxPace(
                1, Duration.ofSeconds(1), Duration.ofSeconds(60), 5, 12, Duration.ofSeconds(5), Duration.ofMinutes(30));
    }

    /** Returns how long to wait after this many attempts: anything from nothing to the doubled pause (full jitter). */
    Duration pauseAfter(int attempts, double share) {
        long factor = 1L << Math.min(Math.max(attempts - 1, 0), 20);
        long longest = Math.min(firstPause.toMillis() * factor, longestPause.toMillis());
        return Duration.ofMillis((long) (longest * share));
    }
}
