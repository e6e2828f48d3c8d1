package io.repairportal.store.jpa.audit;

import io.repairportal.spi.audit.AuditFilter;
import io.repairportal.spi.audit.AuditHead;
import io.repairportal.spi.audit.AuditRecord;
import io.repairportal.spi.audit.AuditTrail;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.store.jpa.session.Database;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.function.Function;

/**
 * The audit trail in the database. Its head is a row that whoever adds to the chain locks first, so that numbers have no gap and none
 * is given twice.
 */
public final class JpaAuditTrail implements AuditTrail {
    private static final int MOST = 1_000;

    private final Database database;
    private final AuditChain chain;

    /** Creates the role. */
    public JpaAuditTrail(Database database) {
        this.database = database;
        this.chain = new AuditChain(database);
    }

    /** Returns the mapped classes. */
    public static List<Class<?>> classes() {
        return List.of(AuditRecordRow.class, AuditRecordRow.Key.class);
    }

    @Override
    public AuditHead headForUpdate(ProviderRef provider) {
        return database.rowsInsideUnit(() -> chain.lock(provider));
    }

    @Override
    public void append(ProviderRef provider, AuditRecord record) {
        boolean next = database.rowsInsideUnit(() -> chain.append(provider, record));
        if (!next) {
            throw new IllegalArgumentException("record " + record.number() + " is not the next one of " + provider);
        }
    }

    @Override
    public AuditHead head(ProviderRef provider) {
        return chain.head(provider);
    }

    @Override
    public List<AuditRecord> newest(ProviderRef provider, AuditFilter filter, long before, int limit) {
        return records(limit, entities -> filter.fold(
                        () -> list(entities, "audit.newest", provider),
                        about -> list(entities, "audit.about", provider).setParameter("subject", about.subject()),
                        event -> list(entities, "audit.event", provider).setParameter("event", event.event()))
                .setParameter("before", before));
    }

    @Override
    public List<AuditRecord> chain(ProviderRef provider, long from, int limit) {
        return records(
                limit, entities -> list(entities, "audit.chain", provider).setParameter("from", from));
    }

    private List<AuditRecord> records(int limit, Function<EntityManager, TypedQuery<AuditRecordView>> query) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit must be between 1 and " + MOST + ", is " + limit);
        }
        return database.read(entities -> query.apply(entities)
                .setMaxResults(limit)
                .getResultStream()
                .map(AuditRecordView::auditRecord)
                .toList());
    }

    private static TypedQuery<AuditRecordView> list(EntityManager entities, String name, ProviderRef provider) {
        return entities.createNamedQuery(name, AuditRecordView.class).setParameter("provider", provider.value());
    }
}
