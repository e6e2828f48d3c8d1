package io.repairportal.store.jpa.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/** One record of the audit trail as stored. Never changed. */
@Entity
@Table(name = "audit_record")
@NamedQuery(name = "audit.newest", query = AuditRecordRow.VIEW + AuditRecordRow.BEFORE + AuditRecordRow.NEWEST)
@NamedQuery(
        name = "audit.about",
        query = AuditRecordRow.VIEW + " and a.subject = :subject" + AuditRecordRow.BEFORE
                + " order by a.key.provider desc, a.subject desc, a.key.number desc")
@NamedQuery(
        name = "audit.event",
        query = AuditRecordRow.VIEW + " and a.event = :event" + AuditRecordRow.BEFORE
                + " order by a.key.provider desc, a.event desc, a.key.number desc")
@NamedQuery(
        name = "audit.chain",
        query = AuditRecordRow.VIEW + " and a.key.number >= :from order by a.key.provider, a.key.number")
final class AuditRecordRow {
    static final String VIEW = "select new io.repairportal.store.jpa.audit.AuditRecordView(a.key.number, a.at, a.event,"
            + " a.actor, a.subject, a.details, a.hash) from AuditRecordRow a where a.key.provider = :provider";

    static final String BEFORE = " and a.key.number < :before";

    static final String NEWEST = " order by a.key.provider desc, a.key.number desc";

    @EmbeddedId
    Key key;

    @Column(updatable = false)
    Instant at;

    @Column(updatable = false)
    String event;

    @Column(updatable = false)
    String actor;

    @Column(updatable = false)
    String subject;

    @Column(updatable = false)
    String details;

    @Column(updatable = false)
    String hash;

    /** For the mapper only. */
    @SuppressWarnings("NullAway.Init")
    AuditRecordRow() {}

    /** Which record. */
    @Embeddable
    record Key(
            @Column(updatable = false) String provider,
            @Column(updatable = false) long number) {}
}
