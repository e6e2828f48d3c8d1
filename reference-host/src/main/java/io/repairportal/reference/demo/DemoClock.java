package io.repairportal.reference.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The clock of a demonstration, which evaluators set forward to see what time does: links that expire, sessions that end, reminders. Never
 * set back, because nothing in the portal expects that. Safe for use by many threads.
 */
public final class DemoClock extends Clock {
    private static final Duration FARTHEST = Duration.ofDays(3_650);

    private final Clock real;
    private final AtomicLong aheadSeconds;

    private DemoClock(Clock real, AtomicLong aheadSeconds) {
        this.real = real;
        this.aheadSeconds = aheadSeconds;
    }

    /** Returns a clock that shows the time of another one until it is set forward. */
    public static DemoClock over(Clock real) {
        return new DemoClock(real, new AtomicLong());
    }

    /** Sets it forward; throws {@link IllegalArgumentException} if that is backwards or more than ten years in all. */
    void forward(Duration by) {
        Duration all = Duration.ofSeconds(aheadSeconds.get()).plus(by);
        if (by.isNegative() || all.compareTo(FARTHEST) > 0) {
            throw new IllegalArgumentException("the clock goes forward only, and ten years at most");
        }
        aheadSeconds.addAndGet(by.toSeconds());
    }

    @Override
    public Instant instant() {
        return real.instant().plusSeconds(aheadSeconds.get());
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new DemoClock(real.withZone(zone), aheadSeconds);
    }
}
