package io.repairportal.store.jpa.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/** The end of a provider's chain as stored. */
@Entity
@Table(name = "audit_head")
@NamedQuery(
        name = "auditHead.find",
        query = "select new io.repairportal.store.jpa.audit.AuditHeadView(h.number, h.hash) from AuditHeadRow h"
                + " where h.key.provider = :provider")
@NamedQuery(name = "auditHead.lock", query = "select h from AuditHeadRow h where h.key.provider = :provider")
@NamedQuery(
        name = "auditHead.first",
        query = "insert into AuditHeadRow (key.provider, number, hash) values (:provider, 0, :hash)"
                + " on conflict do nothing")
@NamedQuery(
        name = "auditHead.move",
        query = "update AuditHeadRow h set h.number = :number, h.hash = :hash where h.key.provider = :provider"
                + " and h.number = :number - 1")
final class AuditHeadRow {
    @EmbeddedId
    Key key;

    long number;
    String hash;

    /** For the mapper only. */
    @SuppressWarnings("NullAway.Init")
    AuditHeadRow() {}

    /** Whose chain. */
    @Embeddable
    record Key(@Column(updatable = false) String provider) {}
}
