package io.repairportal.store.jpa.notification;

import io.repairportal.spi.notification.MessageKind;
import io.repairportal.spi.notification.Outbox;
import io.repairportal.spi.notification.OutboxMessage;
import io.repairportal.spi.notification.OutboxRef;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.store.jpa.session.Row;
import java.sql.SQLException;

/** A message that is due, as read and locked. */
record DueView(OutboxMessage message, int attempts, long fence) {

    /** At most {@code ?2} that are due at {@code ?1}, whoever's they are; those that another worker has locked are passed by. */
    static final String DUE = "select o.ref, o.provider, o.kind, o.recipient, o.transport, o.content, o.due_at,"
            + " o.attempts, o.fence from {outbox} o where o.state = 'WAITING' and o.due_at <= ?1"
            + " and (o.held_until is null or o.held_until <= ?1) order by o.state, o.due_at, o.ref"
            + " fetch first ?2 rows only for update skip locked";

    /** Reads the columns of an answer. */
    static DueView of(Row row) throws SQLException {
        OutboxRef ref = new OutboxRef(row.text());
        ProviderRef provider = new ProviderRef(row.text());
        MessageKind kind = MessageKind.valueOf(row.text());
        String recipient = row.text();
        OutboxMessage message = new OutboxMessage(
                ref, provider, kind, OutboxMessage.Transport.valueOf(row.text()), recipient, row.text(), row.time());
        return new DueView(message, row.version(), row.number());
    }

    /** Returns the message as claimed by the claim that follows what was read. */
    Outbox.Claimed claimed() {
        return new Outbox.Claimed(message, attempts + 1, fence + 1);
    }
}
