package io.repairportal.testkit.memory;

import io.repairportal.spi.audit.AuditFilter;
import io.repairportal.spi.audit.AuditHead;
import io.repairportal.spi.audit.AuditRecord;
import io.repairportal.spi.audit.AuditTrail;
import io.repairportal.spi.provider.ProviderRef;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Audit records in a table by provider and number. */
final class InMemoryAuditTrail implements AuditTrail {
    private static final int MOST = 1_000;

    private final Tables tables;

    InMemoryAuditTrail(Tables tables) {
        this.tables = tables;
    }

    /** Names one record of a provider's chain. */
    record Place(ProviderRef provider, long number) {}

    @Override
    public AuditHead headForUpdate(ProviderRef provider) {
        requireUnitOfWork();
        return headOf(provider);
    }

    @Override
    public void append(ProviderRef provider, AuditRecord record) {
        requireUnitOfWork();
        long next = headOf(provider).number() + 1;
        if (record.number() != next) {
            throw new IllegalArgumentException(
                    "the next record of " + provider + " has number " + next + ", not " + record.number());
        }
        tables.auditRecords.put(new Place(provider, next), record);
        tables.auditHeads.put(provider, record.head());
    }

    @Override
    public AuditHead head(ProviderRef provider) {
        return tables.unitOfWork.step(() -> headOf(provider));
    }

    @Override
    public List<AuditRecord> newest(ProviderRef provider, AuditFilter filter, long before, int limit) {
        int checked = Pages.limit(limit, MOST);
        return tables.unitOfWork.step(() -> {
            long newest = Math.min(before - 1, headOf(provider).number());
            return records(provider, LongStream.iterate(newest, number -> number > 0, number -> number - 1))
                    .filter(record -> filter.passes(record.entry()))
                    .limit(checked)
                    .toList();
        });
    }

    @Override
    public List<AuditRecord> chain(ProviderRef provider, long from, int limit) {
        int checked = Pages.limit(limit, MOST);
        return tables.unitOfWork.step(() -> records(
                        provider,
                        LongStream.rangeClosed(
                                Math.max(from, 1), headOf(provider).number()))
                .limit(checked)
                .toList());
    }

    private void requireUnitOfWork() {
        if (!tables.unitOfWork.isInside()) {
            throw new IllegalStateException("the audit trail is added to inside a unit of work");
        }
    }

    private AuditHead headOf(ProviderRef provider) {
        return tables.auditHeads.find(provider).orElseGet(AuditHead::empty);
    }

    private Stream<AuditRecord> records(ProviderRef provider, LongStream numbers) {
        return numbers.mapToObj(number -> tables.auditRecords.find(new Place(provider, number)))
                .flatMap(Optional::stream);
    }
}
