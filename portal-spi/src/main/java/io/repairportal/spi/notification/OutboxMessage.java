package io.repairportal.spi.notification;

import io.repairportal.spi.internal.Require;
import io.repairportal.spi.provider.ProviderRef;
import java.time.Instant;
import java.util.Objects;

/**
 * A message that waits to leave.
 *
 * @param ref names it; the same ref is never stored twice
 * @param provider whose message it is
 * @param kind what it is
 * @param transport how it leaves
 * @param recipient how staff recognise the recipient, shortened; at most 254 characters
 * @param sealedContent everything needed to send it, encrypted by the portal; at most 1,000,000 characters
 * @param dueAt when it may leave
 */
public record OutboxMessage(
        OutboxRef ref,
        ProviderRef provider,
        MessageKind kind,
        Transport transport,
        String recipient,
        String sealedContent,
        Instant dueAt) {
    /** Checks lengths. */
    public OutboxMessage {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(transport, "transport");
        Require.atMost(recipient, 254, "recipient");
        Require.text(sealedContent, 1_000_000, "sealedContent");
        Objects.requireNonNull(dueAt, "dueAt");
    }

    /** How a message leaves. */
    public enum Transport {
        /** By a {@link io.repairportal.spi.mail.Mailer}. */
        MAIL,
        /** By a {@link io.repairportal.spi.mail.TextMessenger}. */
        TEXT,
        /** To {@link HostEvents}. */
        HOST
    }
}
