package io.repairportal.testkit.memory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it. Safe for many threads; clocks of other zones move with it. */
public final class MovableClock extends Clock {
    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    private MovableClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = Objects.requireNonNull(zone, "zone");
    }

    /** Returns a clock that shows this time, in UTC. */
    public static MovableClock at(Instant start) {
        return new MovableClock(new AtomicReference<>(Objects.requireNonNull(start, "start")), ZoneOffset.UTC);
    }

    /** Returns a clock that shows this time, for example {@code 2026-03-02T09:00:00Z}. */
    public static MovableClock at(String start) {
        return at(Instant.parse(start));
    }

    /** Moves on, or back if {@code by} is negative, and returns the new time. */
    public Instant advance(Duration by) {
        return Objects.requireNonNull(now.updateAndGet(before -> before.plus(by)));
    }

    /** Shows another time. */
    public void set(Instant time) {
        now.set(Objects.requireNonNull(time, "time"));
    }

    @Override
    public Instant instant() {
        return Objects.requireNonNull(now.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new MovableClock(now, other);
    }
}
