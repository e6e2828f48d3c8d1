package io.repairportal.store.jpa.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Feedback as stored. Never changed, save that its author may be forgotten (O4). */
@Entity
@Table(name = "feedback")
@NamedQuery(
        name = "feedback.list",
        query = "select new io.repairportal.store.jpa.feedback.FeedbackView(f.key.ref, f.customer, f.contact,"
                + " f.workOrder, f.side, f.author, f.staff, f.writer, f.via, f.body, f.writtenAt) from FeedbackRow f"
                + " where f.key.provider = :provider and (f.writtenAt, f.key.ref) < (:at, :ref)"
                + " order by f.key.provider desc, f.writtenAt desc, f.key.ref desc")
@NamedQuery(
        name = "feedback.append",
        query = "insert into FeedbackRow (key.provider, key.ref, customer, contact, workOrder, side, author, staff,"
                + " writer, via, body, writtenAt) values (:provider, :feedback, :customer, :contact, :workOrder, :side, :author,"
                + " :staff, :writer, :via, :body, :writtenAt) on conflict do nothing")
@NamedQuery(
        name = "feedback.anonymise",
        query =
                "update FeedbackRow f set f.author = :instead, f.writer = null, f.via = '' where f.key.provider = :provider"
                        + " and f.customer = :customer and f.side = 'CUSTOMER' and (f.author in :names or f.writer in :contacts)")
@NamedQuery(
        name = "feedback.ofAuthor",
        query = "select new io.repairportal.store.jpa.feedback.FeedbackView(f.key.ref, f.customer, f.contact,"
                + " f.workOrder, f.side, f.author, f.staff, f.writer, f.via, f.body, f.writtenAt) from FeedbackRow f"
                + " where f.key.provider = :provider and f.customer = :customer and f.side = 'CUSTOMER'"
                + " and (f.author in :names or f.writer in :contacts)")
final class FeedbackRow {
    @EmbeddedId
    Key key;

    @Column(updatable = false)
    String customer;

    @Column(updatable = false)
    @Nullable
    String contact;

    @Column(updatable = false)
    @Nullable
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
    FeedbackRow() {}

    /** Which feedback. */
    @Embeddable
    record Key(
            @Column(updatable = false) String provider,
            @Column(updatable = false) String ref) {}
}
