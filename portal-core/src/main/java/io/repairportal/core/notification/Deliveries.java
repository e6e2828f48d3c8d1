package io.repairportal.core.notification;

import io.repairportal.core.access.Actor;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.spi.notification.Outbox;
import io.repairportal.spi.notification.OutboxRef;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.paging.Slice;
import java.util.Objects;
import java.util.Optional;

/** What staff see of messages that wait, have left or failed (K7). Safe for use by many threads. */
public final class Deliveries {
    private final PortalParts parts;
    private final Postbox postbox;

    Deliveries(PortalParts parts, Postbox postbox) {
        this.parts = Objects.requireNonNull(parts, "parts");
        this.postbox = Objects.requireNonNull(postbox, "postbox");
    }

    /** Returns a piece of the messages of the provider in this state, newest first; at most {@code limit}, which is 1 to 100. */
    public Slice<Outbox.Delivery> list(Actor.Staff staff, Outbox.State state, Optional<Cursor> after, int limit) {
        return parts.store().outbox().list(staff.provider(), state, after, limit);
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
