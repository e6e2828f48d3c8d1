package io.repairportal.core.internal;

import io.repairportal.spi.audit.AuditEntry;
import io.repairportal.spi.audit.AuditHead;
import io.repairportal.spi.audit.AuditRecord;
import io.repairportal.spi.provider.ProviderRef;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Writes down who did what, as the last step of the unit of work that does it (O3). Safe for use by many threads. */
public final class Audit {
    private final PortalParts parts;

    /** Uses these parts. */
    public Audit(PortalParts parts) {
        this.parts = parts;
    }

    /** Adds an entry to the provider's chain, in the unit of work of the caller. */
    public void record(ProviderRef provider, String event, String actor, String subject, Map<String, String> details) {
        AuditEntry entry =
                new AuditEntry(parts.clock().instant().truncatedTo(ChronoUnit.MICROS), event, actor, subject, details);
        parts.store().unitOfWork().inTransaction(transaction -> {
            AuditHead head = parts.store().auditTrail().headForUpdate(provider);
            String hash = parts.secrets().keyed("audit", head.hash() + entry);
            parts.store().auditTrail().append(provider, new AuditRecord(head.number() + 1, entry, hash));
            return entry;
        });
    }
}
