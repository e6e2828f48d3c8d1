package io.repairportal.core.notification;

import io.repairportal.spi.notification.Outbox;
import java.time.Duration;
import java.util.List;

/** Looks into the sealed messages that wait, for tests. */
public final class SealedOutbox {
    private static final Duration A_MOMENT = Duration.ofMillis(1);

    private SealedOutbox() {}

    /** Returns the plaintext of everything that is due, and leaves it waiting. */
    public static List<String> contents(PostRoom room) {
        List<Outbox.Claimed> due = room.store.outbox().claim(room.clock.instant(), A_MOMENT, 1_000);
        room.clock.advance(A_MOMENT.multipliedBy(2));
        return due.stream()
                .map(one -> room.parts.secrets().unseal("outbox", one.message().sealedContent()))
                .toList();
    }
}
