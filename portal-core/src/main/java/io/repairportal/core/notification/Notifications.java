package io.repairportal.core.notification;

import io.repairportal.core.internal.PortalParts;
import java.util.Objects;
import java.util.random.RandomGenerator;

/** Everything about messages that leave, put together once for each portal. */
public final class Notifications {
    private final LinkMessages linkMessages;
    private final Deliveries deliveries;
    private final OutboxWorker worker;

    /** Puts them together; {@code jitter} spreads repeated attempts. Starts nothing. */
    public Notifications(PortalParts parts, RandomGenerator jitter) {
        Objects.requireNonNull(parts, "parts");
        linkMessages = new LinkMessages(parts);
        deliveries = new Deliveries(parts);
        worker = new OutboxWorker(parts, jitter);
    }

    /** Returns what sends messages with an access link. */
    public LinkMessages linkMessages() {
        return linkMessages;
    }

    /** Returns what staff see of the outbox. */
    public Deliveries deliveries() {
        return deliveries;
    }

    /** Returns what empties the outbox. */
    public OutboxWorker worker() {
        return worker;
    }
}
