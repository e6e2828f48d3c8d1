package io.repairportal.spi.notification;

import io.repairportal.spi.internal.Require;

/**
 * Names one message in the outbox. Also the left part of the Message-ID, so that a repeat can be recognised.
 *
 * @param value opaque to the portal; 1 to 64 of A-Z a-z 0-9 . _ ~ : - because it stands in addresses and keys as it is
 */
public record OutboxRef(String value) implements Comparable<OutboxRef> {
    /** Checks the characters. */
    public OutboxRef {
        Require.opaque(value, "outboxRef");
    }

    @Override
    public int compareTo(OutboxRef other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
