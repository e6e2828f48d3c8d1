package io.repairportal.spi.mail;

import io.repairportal.spi.address.PhoneNumber;
import io.repairportal.spi.internal.Require;
import java.util.Objects;

/**
 * A text message.
 *
 * @param messageId the same on every repeat of the same message
 * @param senderName the provider's name, for services that show one
 * @param recipient to whom it goes
 * @param text at most 1,600 characters
 */
public record TextMessage(String messageId, String senderName, PhoneNumber recipient, String text) {
    /** Checks lengths. */
    public TextMessage {
        Require.opaque(messageId, "messageId");
        Require.text(senderName, 250, "senderName");
        Objects.requireNonNull(recipient, "recipient");
        Require.text(text, 1_600, "text");
    }
}
