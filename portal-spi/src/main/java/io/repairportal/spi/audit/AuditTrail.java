package io.repairportal.spi.audit;

import io.repairportal.spi.provider.ProviderRef;
import java.util.List;

/** The audit trail of each provider: only ever added to, and read. */
public interface AuditTrail {

    /**
     * Returns the end of the chain and keeps every other unit of work from adding to it until this one ends. Only inside a unit of work;
     * outside one it throws {@link IllegalStateException}.
     */
    AuditHead headForUpdate(ProviderRef provider);

    /**
     * Adds the record behind the head that {@link #headForUpdate} returned in the same unit of work; throws {@link IllegalArgumentException} if
     * its number is not the next one.
     */
    void append(ProviderRef provider, AuditRecord record);

    /** Returns the end of the chain. */
    AuditHead head(ProviderRef provider);

    /** Returns at most {@code limit} records that match, newest first, all with numbers below {@code before}. */
    List<AuditRecord> newest(ProviderRef provider, AuditFilter filter, long before, int limit);

    /** Returns at most {@code limit} records in the order of the chain, all with numbers of at least {@code from}; for verification and export. */
    List<AuditRecord> chain(ProviderRef provider, long from, int limit);
}
