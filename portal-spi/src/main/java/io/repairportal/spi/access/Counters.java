package io.repairportal.spi.access;

import java.time.Instant;

/** Counters that hold across nodes: how often something was tried in a span of time (P8, P52). */
public interface Counters {

    /**
     * Counts once more and returns the new count of this window, beginning with 1. Atomic across threads and nodes. Inside a unit of work
     * whoever else counts the same waits until that has ended; what was counted in one that was rolled back was not counted.
     *
     * @param counter what is counted; 1 to 200 characters; holds no personal data in the clear
     * @param window begin of the span; another begin is another count
     * @param keepUntil when the count may be forgotten
     */
    int countUp(String counter, Instant window, Instant keepUntil);

    /** Forgets at most {@code limit} counts that need not be kept any more, and returns how many were forgotten. */
    int sweep(Instant now, int limit);
}
