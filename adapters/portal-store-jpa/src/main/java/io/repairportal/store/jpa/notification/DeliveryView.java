package io.repairportal.store.jpa.notification;

import io.repairportal.spi.notification.MessageKind;
import io.repairportal.spi.notification.Outbox;
import io.repairportal.spi.notification.OutboxRef;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A message as staff see it, as read. */
record DeliveryView(
        String ref,
        String kind,
        String recipient,
        String state,
        int attempts,
        String cause,
        @Nullable Instant changedAt,
        Instant listedAt) {

    /** Returns the delivery of this row. */
    Outbox.Delivery delivery() {
        return new Outbox.Delivery(
                new OutboxRef(ref),
                MessageKind.valueOf(kind),
                recipient,
                Outbox.State.valueOf(state),
                attempts,
                cause,
                Optional.ofNullable(changedAt),
                listedAt);
    }
}
