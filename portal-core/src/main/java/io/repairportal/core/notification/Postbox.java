package io.repairportal.core.notification;

import io.repairportal.core.access.Masked;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.notification.OutboxContent.EventContent;
import io.repairportal.core.notification.OutboxContent.MailContent;
import io.repairportal.core.notification.OutboxContent.NewLinkContent;
import io.repairportal.core.notification.OutboxContent.TextContent;
import io.repairportal.spi.access.KeyHash;
import io.repairportal.spi.notification.HostEvents;
import io.repairportal.spi.notification.MessageKind;
import io.repairportal.spi.notification.OutboxMessage;
import io.repairportal.spi.notification.OutboxMessage.Transport;
import io.repairportal.spi.notification.OutboxRef;
import io.repairportal.spi.provider.ProviderRef;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Where services put what shall leave. It is stored, sealed, in the unit of work of the caller, and wakes the worker once that has been
 * committed (P46). A copy of the database shows nobody's words and no link (P13). Safe for use by many threads.
 */
final class Postbox {
    private static final String PURPOSE = "outbox";

    private final PortalParts parts;
    private final OutboxJson json = new OutboxJson();
    private final BlockingQueue<Boolean> signal = new ArrayBlockingQueue<>(1);

    Postbox(PortalParts parts) {
        this.parts = Objects.requireNonNull(parts, "parts");
    }

    OutboxRef mail(ProviderRef provider, MessageKind kind, MailContent content) {
        String recipient = Masked.address(content.recipient().value());
        return put(provider, kind, Transport.MAIL, recipient, content);
    }

    OutboxRef text(ProviderRef provider, MessageKind kind, TextContent content) {
        String recipient = Masked.address(content.recipient().dial());
        return put(provider, kind, Transport.TEXT, recipient, content);
    }

    /** Lets the host know, if it wants to. */
    void event(HostEvents.Event event) {
        if (parts.host().events().isPresent()) {
            put(event.provider(), MessageKind.HOST_EVENT, Transport.HOST, "", new EventContent(event));
        }
    }

    void newLink(ProviderRef provider, Transport transport, KeyHash old) {
        put(provider, MessageKind.NEW_LINK, transport, "", new NewLinkContent(old));
    }

    /** Returns what is inside; throws {@link IllegalArgumentException} if it was altered or sealed with another secret. */
    OutboxContent open(OutboxMessage message) {
        return json.read(parts.secrets().unseal(PURPOSE, message.sealedContent()));
    }

    /** Tells a waiting worker that something is due. */
    void wake() {
        // why the answer does not matter: a signal that is already there wakes the worker as well
        boolean first = signal.offer(Boolean.TRUE);
        assert first || !signal.isEmpty() || signal.remainingCapacity() > 0;
    }

    /** Waits until something is due, but not longer than {@code most}. */
    void awaitSignal(Duration most) throws InterruptedException {
        Boolean woken = signal.poll(most.toMillis(), TimeUnit.MILLISECONDS);
        assert woken == null || woken;
    }

    private OutboxRef put(
            ProviderRef provider, MessageKind kind, Transport transport, String recipient, OutboxContent content) {
        OutboxRef ref = new OutboxRef(parts.secrets().randomToken());
        OutboxMessage message = new OutboxMessage(
                ref,
                provider,
                kind,
                transport,
                recipient,
                parts.secrets().seal(PURPOSE, json.write(content)),
                parts.clock().instant());
        parts.store().unitOfWork().inTransaction(transaction -> {
            parts.store().outbox().add(List.of(message));
            transaction.afterCommit(this::wake);
            return ref;
        });
        return ref;
    }
}
