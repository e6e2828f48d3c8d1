package io.repairportal.store.jpa.notification;

import io.repairportal.spi.notification.MessageKind;
import io.repairportal.spi.notification.Outbox;
import io.repairportal.spi.notification.OutboxMessage;
import io.repairportal.spi.notification.OutboxRef;
import io.repairportal.spi.provider.ProviderRef;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that waits to leave, as stored. Claimed over all providers by due time; the fence grows with every claim and every
 * settlement, so that a worker that lost its claim settles nothing (P48).
 */
@Entity
@Table(name = "outbox")
@NamedQuery(name = "outbox.known", query = "select o.ref from OutboxRow o where o.ref in :refs")
@NamedQuery(
        name = "outbox.claim",
        query = "update OutboxRow o set o.held = true, o.heldUntil = :until, o.attempts = o.attempts + 1,"
                + " o.fence = o.fence + 1, o.changedAt = :now, o.listedAt = :now where o.ref in :refs")
@NamedQuery(
        name = "outbox.sent",
        query = OutboxRow.SETTLE + ", o.state = 'SENT', o.content = '', o.cause = ''" + OutboxRow.IF_HELD)
@NamedQuery(
        name = "outbox.retry",
        query = OutboxRow.SETTLE + ", o.dueAt = :dueAt, o.cause = :cause" + OutboxRow.IF_HELD)
@NamedQuery(
        name = "outbox.park",
        query = OutboxRow.SETTLE + ", o.state = 'PARKED', o.cause = :cause" + OutboxRow.IF_HELD)
@NamedQuery(name = "outbox.back", query = OutboxRow.SETTLE + ", o.attempts = o.attempts - 1" + OutboxRow.IF_HELD)
@NamedQuery(
        name = "outbox.again",
        query = OutboxRow.SETTLE + ", o.state = 'WAITING', o.dueAt = :now, o.attempts = 0"
                + " where o.provider = :provider and o.ref = :message and o.state = 'PARKED'")
@NamedQuery(
        name = "outbox.list",
        query = "select new io.repairportal.store.jpa.notification.DeliveryView(o.ref, o.kind, o.recipient, o.state,"
                + " o.attempts, o.cause, o.changedAt, o.listedAt) from OutboxRow o"
                + " where o.provider = :provider and o.state = :state and (o.listedAt, o.ref) < (:at, :ref)"
                + " order by o.provider desc, o.state desc, o.listedAt desc, o.ref desc")
@NamedQuery(
        name = "outbox.unsent",
        query = "select o from OutboxRow o where o.provider = :provider and o.state in ('WAITING', 'PARKED')"
                + " and o.recipient in :recipients")
@NamedQuery(
        name = "outbox.over",
        query = "select o.ref from OutboxRow o where o.provider = :provider and o.state = :state"
                + " and o.listedAt <= :before order by o.provider, o.state, o.listedAt, o.ref")
@NamedQuery(
        name = "outbox.forgetOver",
        query = "delete from OutboxRow o where o.provider = :provider and o.ref = :ref and o.state <> 'WAITING'")
@NamedQuery(
        name = "outbox.forget",
        query = "delete from OutboxRow o where o.provider = :provider and o.ref in :refs"
                + " and o.state in ('WAITING', 'PARKED')")
final class OutboxRow {
    static final String SETTLE = "update OutboxRow o set o.held = false, o.heldUntil = null, o.fence = o.fence + 1,"
            + " o.changedAt = :now, o.listedAt = :now";
    static final String IF_HELD =
            " where o.provider = :provider and o.ref = :message and o.fence = :fence and o.held = true";

    @Id
    @Column(updatable = false)
    String ref;

    @Column(updatable = false)
    String provider;

    @Column(updatable = false)
    String kind;

    @Column(updatable = false)
    String transport;

    @Column(updatable = false)
    String recipient;

    String content;
    String state;
    Instant dueAt;
    int attempts;
    long fence;
    boolean held;

    @Nullable
    Instant heldUntil;

    String cause;

    @Nullable
    Instant changedAt;

    Instant listedAt;

    /** For the mapper only. */
    @SuppressWarnings("NullAway.Init")
    OutboxRow() {}

    /** Creates the row of a new message. */
    OutboxRow(OutboxMessage message) {
        ref = message.ref().value();
        provider = message.provider().value();
        kind = message.kind().name();
        transport = message.transport().name();
        recipient = message.recipient();
        content = message.sealedContent();
        state = Outbox.State.WAITING.name();
        dueAt = message.dueAt();
        cause = "";
        listedAt = message.dueAt();
    }

    /** Returns this message. */
    OutboxMessage message() {
        return new OutboxMessage(
                new OutboxRef(ref),
                new ProviderRef(provider),
                MessageKind.valueOf(kind),
                OutboxMessage.Transport.valueOf(transport),
                recipient,
                content,
                dueAt);
    }
}
