package io.repairportal.store.jpa.audit;

import io.repairportal.spi.audit.AuditEntry;
import io.repairportal.spi.audit.AuditRecord;
import java.time.Instant;

/** The columns of one record, as read. */
record AuditRecordView(
        long number, Instant at, String event, String actor, String subject, String details, String hash) {

    /** Returns the record of this row. */
    AuditRecord auditRecord() {
        return new AuditRecord(number, new AuditEntry(at, event, actor, subject, DetailsJson.read(details)), hash);
    }
}
