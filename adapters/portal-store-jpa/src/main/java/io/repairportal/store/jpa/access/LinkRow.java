package io.repairportal.store.jpa.access;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An access link as stored. */
@Entity
@Table(name = "access_link")
@NamedQuery(name = "link.lock", query = LinkQueries.LOCK)
@NamedQuery(name = "link.ofWorkOrder", query = LinkQueries.OF_WORK_ORDER)
@NamedQuery(name = "link.change", query = LinkQueries.CHANGE)
@NamedQuery(name = "link.revoke.one", query = LinkQueries.REVOKE + " and l.key.link = :link")
@NamedQuery(name = "link.revoke.customer", query = LinkQueries.REVOKE + " and l.customer = :customer")
@NamedQuery(name = "link.revoke.workOrder", query = LinkQueries.REVOKE + " and l.workOrder = :workOrder")
@NamedQuery(
        name = "link.revoke.address",
        query = LinkQueries.REVOKE + " and l.customer = :customer and l.address = :address")
@NamedQuery(
        name = "link.ofPerson",
        query = "select l.key.link from LinkRow l where l.key.provider = :provider and l.customer = :customer"
                + " and (l.address in :addresses or l.contact in :contacts)")
@NamedQuery(
        name = "link.over",
        query = "select l.key.link from LinkRow l where l.key.provider = :provider and l.sentAt <= :before"
                + " order by l.key.provider, l.sentAt, l.key.link")
@NamedQuery(
        name = "link.forgetOver",
        query = "delete from LinkRow l where l.key.provider = :provider and l.key.link = :ref")
@NamedQuery(
        name = "link.forget",
        query = "delete from LinkRow l where l.key.provider = :provider and l.key.link in :links")
final class LinkRow {
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
    String tab;

    @Column(updatable = false)
    String channel;

    @Column(updatable = false)
    String address;

    @Column(updatable = false)
    String message;

    @Column(updatable = false)
    Instant sentAt;

    @Nullable
    String wrongAnswers;

    @Nullable
    Instant pausedUntil;

    boolean suspended;

    @Nullable
    Instant firstOpenedAt;

    @Nullable
    Instant lastOpenedAt;

    @Nullable
    Instant revokedAt;

    /** For the mapper only. */
    @SuppressWarnings("NullAway.Init")
    LinkRow() {}

    /** Which link. */
    @Embeddable
    record Key(
            @Column(updatable = false) String provider,
            @Column(updatable = false) String link) {}
}
