package io.repairportal.core.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Throws away what nobody needs any more: sessions that have ended, counts whose span is over, and what was kept for long enough. Each
 * node does so a few times a day, at times of its own, in small portions, and never while somebody waits for an answer. For use by one
 * thread.
 */
public final class Sweeping {
    private static final Logger LOG = LoggerFactory.getLogger("io.repairportal.core");
    private static final Duration SOON = Duration.ofMinutes(20);
    private static final Duration SHORTEST = Duration.ofHours(4);
    private static final Duration SPREAD = Duration.ofHours(4);
    private static final int PORTION = 500;

    private final PortalParts parts;
    private final Forgetting forgetting;
    private final RandomGenerator jitter;
    private Instant due = Instant.MAX;

    /** Sweeps the store of these parts; {@code jitter} keeps nodes apart. */
    public Sweeping(PortalParts parts, RandomGenerator jitter) {
        this.parts = Objects.requireNonNull(parts, "parts");
        this.forgetting = new Forgetting(parts);
        this.jitter = Objects.requireNonNull(jitter, "jitter");
    }

    /** Sets the first time, within minutes, so that nodes that never run for long sweep as well. */
    public void begin() {
        due = now().plus(upTo(SOON));
    }

    /** Throws one portion away if it is time; what is left over is taken at the next call. */
    public void sweepIfDue() {
        if (now().isBefore(due)) {
            return;
        }
        if (portion() < PORTION) {
            due = now().plus(SHORTEST).plus(upTo(SPREAD));
        }
    }

    /** Returns how many of one kind were thrown away, of that of which there were most; none after trouble. */
    private int portion() {
        try {
            int sessions = parts.store().admissions().sweep(now(), PORTION);
            int counts = parts.store().counters().sweep(now(), PORTION);
            return Math.max(Math.max(sessions, counts), forgetting.portion(PORTION));
        } catch (RuntimeException failed) {
            LOG.warn("What is old could not be thrown away now; it waits for the next time", failed);
            return 0;
        }
    }

    private Duration upTo(Duration longest) {
        return Duration.ofMillis((long) (longest.toMillis() * jitter.nextDouble()));
    }

    private Instant now() {
        return parts.clock().instant();
    }
}
