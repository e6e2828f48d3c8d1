package io.repairportal.core.notification;

import io.repairportal.core.access.Actor;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.spi.notification.Outbox;
import io.repairportal.spi.notification.OutboxRef;
import java.util.List;
import java.util.Objects;

/** What staff see of messages that wait, have left or failed (K7). Safe for use by many threads. */
public final class Deliveries {
    private static final int MOST = 100;

    private final PortalParts parts;
    private final Postbox postbox;

    Deliveries(PortalParts parts, Postbox postbox) {
        this.parts = Objects.requireNonNull(parts, "parts");
        this.postbox = Objects.requireNonNull(postbox, "postbox");
    }

    /** Returns messages of the provider in this state, newest first; at most {@code limit}, which is 1 to 100. */
    public List<Outbox.Delivery> list(Actor.Staff staff, Outbox.State state, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit must be between 1 and " + MOST + ", is " + limit);
        }
        return parts.store().outbox().list(staff.provider(), state, limit);
    }

    /** Sends a parked message of the provider again (P50); returns whether there was one. */
    public boolean sendAgain(Actor.Staff staff, OutboxRef message) {
        boolean parked = parts.store()
                .outbox()
                .sendAgain(staff.provider(), message, parts.clock().instant());
        if (parked) {
            postbox.wake();
        }
        return parked;
    }
}
