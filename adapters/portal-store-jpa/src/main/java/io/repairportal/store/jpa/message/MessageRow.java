package io.repairportal.store.jpa.message;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message as stored. Never changed; one about no work order has the work order {@code ""}. */
@Entity
@Table(name = "message")
@NamedQuery(name = "message.list.customer", query = MessageRow.LIST_OF_CUSTOMER)
@NamedQuery(name = "message.list.contact", query = MessageRow.LIST_OF_CONTACT)
@NamedQuery(name = "message.list.provider", query = MessageRow.LIST_OF_PROVIDER)
@NamedQuery(name = "message.newest", query = MessageRow.LIST_OF_ALL)
@NamedQuery(
        name = "message.append",
        query = "insert into MessageRow (key.provider, key.ref, customer, contact, workOrder, side, author, staff, via,"
                + " body, writtenAt) values (:provider, :message, :customer, :contact, :workOrder, :side, :author,"
                + " :staff, :via, :body, :writtenAt) on conflict do nothing")
final class MessageRow {
    private static final String ALL = "select new io.repairportal.store.jpa.message.MessageView(m.key.ref, m.customer,"
            + " m.contact, m.workOrder, m.side, m.author, m.staff, m.via, m.body, m.writtenAt) from MessageRow m"
            + " where m.key.provider = :provider";

    private static final String LIST = ALL + " and m.workOrder = :workOrder";

    private static final String AFTER =
            " and (m.writtenAt, m.key.ref) < (:at, :ref)" + " order by m.key.provider desc, m.workOrder desc,";

    private static final String NEWEST = " m.writtenAt desc, m.key.ref desc";

    static final String LIST_OF_CUSTOMER = LIST + " and m.customer = :customer" + AFTER + " m.customer desc," + NEWEST;
    static final String LIST_OF_CONTACT = LIST + " and m.customer = :customer and m.contact = :contact" + AFTER
            + " m.customer desc, m.contact desc," + NEWEST;
    static final String LIST_OF_PROVIDER = LIST + AFTER + NEWEST;
    static final String LIST_OF_ALL =
            ALL + " and (m.writtenAt, m.key.ref) < (:at, :ref) order by m.key.provider desc," + NEWEST;

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

    @Column(updatable = false)
    String author;

    @Column(updatable = false)
    @Nullable
    String staff;

    @Column(updatable = false)
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
