package io.repairportal.core.notification;

import io.repairportal.core.access.Masked;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.notification.OutboxContent.ErrandContent;
import io.repairportal.core.notification.OutboxContent.EventContent;
import io.repairportal.core.notification.OutboxContent.MailContent;
import io.repairportal.core.notification.OutboxContent.NewLinkContent;
import io.repairportal.core.notification.OutboxContent.TextContent;
import io.repairportal.core.signin.AccountErrand;
import io.repairportal.spi.access.AccessLink;
import io.repairportal.spi.access.Channel;
import io.repairportal.spi.notification.HostEvents;
import io.repairportal.spi.notification.MessageKind;
import io.repairportal.spi.notification.OutboxMessage;
import io.repairportal.spi.notification.OutboxMessage.Transport;
import io.repairportal.spi.notification.OutboxRef;
import io.repairportal.spi.provider.ProviderRef;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Where services put what shall leave. It is stored, sealed, in the unit of work of the caller, and wakes the worker once that has been
 * committed (P46). A copy of the database shows nobody's words and no link (P13). Safe for use by many threads.
 */
final class Postbox {
    private static final String PURPOSE = "outbox";

    private final PortalParts parts;
    private final OutboxJson json = new OutboxJson();
    private final Semaphore signal;
    private final boolean asked;

    Postbox(PortalParts parts) {
        this(parts, new Semaphore(0), false);
    }

    private Postbox(PortalParts parts, Semaphore signal, boolean asked) {
        this.parts = Objects.requireNonNull(parts, "parts");
        this.signal = signal;
        this.asked = asked;
    }

    /** Returns the same postbox for what somebody asked for who has not proven to be the recipient; it is counted apart (P52). */
    Postbox asked() {
        return new Postbox(parts, signal, true);
    }

    OutboxRef mail(ProviderRef provider, MessageKind kind, MailContent content) {
        String recipient = Masked.address(content.recipient().value());
        return put(provider, new Envelope(kind, Transport.MAIL, recipient), content.asked(asked));
    }

    OutboxRef text(ProviderRef provider, MessageKind kind, TextContent content) {
        String recipient = Masked.address(content.recipient().dial());
        return put(provider, new Envelope(kind, Transport.TEXT, recipient), content.asked(asked));
    }

    /** Lets the host know, if it wants to. */
    void event(HostEvents.Event event) {
        if (parts.host().events().isPresent()) {
            put(event.provider(), new Envelope(MessageKind.HOST_EVENT, Transport.HOST, ""), new EventContent(event));
        }
    }

    /** Asks for a new link in the place of {@code old}; staff recognise the wish by the address that the old one went to. */
    void newLink(AccessLink old) {
        Transport transport = old.sent().channel() == Channel.EMAIL ? Transport.MAIL : Transport.TEXT;
        String recipient = Masked.address(old.sent().address());
        put(old.provider(), new Envelope(MessageKind.NEW_LINK, transport, recipient), new NewLinkContent(old.hash()));
    }

    void errand(ProviderRef provider, AccountErrand errand) {
        MessageKind kind =
                switch (errand.kind()) {
                    case CODE -> MessageKind.SIGN_IN_CODE;
                    case RESET -> MessageKind.PASSWORD_RESET;
                    case FIND_REPAIRS -> MessageKind.FOUND_REPAIRS;
                    case NEW_INVITATION -> MessageKind.ACCOUNT_INVITATION;
                };
        put(provider, new Envelope(kind, Transport.MAIL, ""), new ErrandContent(errand));
    }

    /** Returns what is inside; throws {@link IllegalArgumentException} if it was altered or sealed with another secret. */
    OutboxContent open(OutboxMessage message) {
        return json.read(parts.secrets().unseal(PURPOSE, message.sealedContent()));
    }

    /** Tells a waiting worker that something is due. */
    void wake() {
        // why not always: one signal wakes the worker for everything that is due
        if (signal.availablePermits() == 0) {
            signal.release();
        }
    }

    /** Wakes this many workers, whatever is due. */
    void wake(int workers) {
        signal.release(workers);
    }

    /** Waits until something is due, but not longer than {@code most}; returns whether it was told. */
    boolean awaitSignal(Duration most) throws InterruptedException {
        return signal.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What staff and workers see of a message without opening it. */
    private record Envelope(MessageKind kind, Transport transport, String recipient) {}

    private OutboxRef put(ProviderRef provider, Envelope envelope, OutboxContent content) {
        OutboxRef ref = new OutboxRef(parts.secrets().randomToken());
        OutboxMessage message = new OutboxMessage(
                ref,
                provider,
                envelope.kind(),
                envelope.transport(),
                envelope.recipient(),
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
