package io.repairportal.store.jpa.audit;

import io.repairportal.spi.audit.AuditHead;

/** The end of a chain, as read. */
record AuditHeadView(long number, String hash) {

    /** Returns the head of this row. */
    AuditHead head() {
        return new AuditHead(number, hash);
    }
}
