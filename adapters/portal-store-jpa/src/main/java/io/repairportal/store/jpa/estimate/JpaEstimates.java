package io.repairportal.store.jpa.estimate;

import io.repairportal.spi.access.Scope;
import io.repairportal.spi.estimate.Estimate;
import io.repairportal.spi.estimate.EstimateRef;
import io.repairportal.spi.estimate.Estimates;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.store.jpa.session.Database;
import io.repairportal.store.jpa.session.Scoped;
import io.repairportal.store.jpa.session.Upserts;
import java.util.List;
import java.util.Optional;

/** Estimates in the database. */
public final class JpaEstimates implements Estimates {
    private static final int MOST_LISTED = 50;

    private final Database database;
    private final Upserts<EstimateRow, EstimateRow.Key> upserts =
            new Upserts<>(row -> row.key, (fresh, stored) -> stored.take(fresh));

    /** Creates the port. */
    public JpaEstimates(Database database) {
        this.database = database;
    }

    /** Returns the mapped classes. */
    public static List<Class<?>> classes() {
        return List.of(EstimateRow.class, EstimateRow.Key.class);
    }

    @Override
    public List<Estimate> ofWorkOrder(Scope scope, WorkOrderRef workOrder) {
        if (!Scoped.reaches(scope, workOrder)) {
            return List.of();
        }
        return database.read(entities -> Scoped.query(entities, "estimate.list", scope, EstimateView.class)
                .setParameter("workOrder", workOrder.value())
                .setMaxResults(MOST_LISTED)
                .getResultList()
                .stream()
                .map(EstimateJson::read)
                .toList());
    }

    @Override
    public Optional<Estimate> find(Scope scope, EstimateRef estimate) {
        return database.read(entities -> Scoped.exactly(entities, "estimate.find", scope, EstimateView.class)
                .setParameter("estimate", estimate.value())
                .getResultStream()
                .findFirst()
                .map(EstimateJson::read));
    }

    /** Stores estimates; one that exists is replaced. */
    public void save(ProviderRef provider, List<Estimate> estimates) {
        List<EstimateRow> rows = estimates.stream()
                .map(estimate -> new EstimateRow(provider, estimate))
                .toList();
        database.write(entities -> {
            upserts.save(entities, rows, keys -> entities.createNamedQuery("estimate.known", EstimateRow.class)
                    .setParameter("provider", provider.value())
                    .setParameter(
                            "refs", keys.stream().map(EstimateRow.Key::ref).toList())
                    .getResultList());
            return rows;
        });
    }
}
