package io.repairportal.spi.message;

import io.repairportal.spi.internal.Require;

/**
 * Names one message of a provider. Made from the operation that wrote it, so that sending a form twice makes one message.
 *
 * @param value opaque to the portal; 1 to 64 of A-Z a-z 0-9 . _ ~ : - because it stands in addresses and keys as it is
 */
public record MessageRef(String value) implements Comparable<MessageRef> {
    /** Checks the characters. */
    public MessageRef {
        Require.opaque(value, "messageRef");
    }

    @Override
    public int compareTo(MessageRef other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
