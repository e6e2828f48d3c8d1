package io.repairportal.store.jpa.message;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message as stored. Never changed, save that its author may be forgotten (O4); one about no work order has the work order {@code ""}. */
@Entity
@Table(name = "message")
@NamedQuery(
        name = "message.append",
        query = "insert into MessageRow (key.provider, key.ref, customer, contact, workOrder, side, author, staff,"
                + " writer, via, body, writtenAt) values (:provider, :message, :customer, :contact, :workOrder, :side, :author,"
                + " :staff, :writer, :via, :body, :writtenAt) on conflict do nothing")
@NamedQuery(
        name = "message.anonymise",
        query =
                "update MessageRow m set m.author = :instead, m.writer = null, m.via = '' where m.key.provider = :provider"
                        + " and m.customer = :customer and m.side = 'CUSTOMER' and (m.author in :names or m.writer in :contacts)")
final class MessageRow {
    @EmbeddedId
    Key key;

    @Column(updatable = false)
    String customer;

    @Column(updatable = false)
    @Nullable
    String contact;

    @Column(updatable = false)
    String workOrder;

    @Column(updatable = false)
    String side;

    String author;

    @Column(updatable = false)
    @Nullable
    String staff;

    @Nullable
    String writer;

    String via;

    @Column(updatable = false)
    String body;

    @Column(updatable = false)
    Instant writtenAt;

    /** For the mapper only. */
    @SuppressWarnings("NullAway.Init")
    MessageRow() {}

    /** Which message. */
    @Embeddable
    record Key(
            @Column(updatable = false) String provider,
            @Column(updatable = false) String ref) {}
}
