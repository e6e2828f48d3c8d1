package io.repairportal.store.jpa.estimate;

import io.repairportal.spi.access.Scope;
import io.repairportal.spi.estimate.Estimate;
import io.repairportal.spi.estimate.EstimateRef;
import io.repairportal.spi.estimate.Estimates;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.store.jpa.session.Database;
import io.repairportal.store.jpa.session.Scoped;
import io.repairportal.store.jpa.session.ScopedQuestion;
import io.repairportal.store.jpa.session.Upserts;
import java.util.List;
import java.util.Optional;

/** Estimates in the database. */
public final class JpaEstimates implements Estimates {
    private static final int MOST_LISTED = 50;
    private static final int MOST_ASKED = 25;

    private final Database database;
    private final ScopedQuestion<EstimateView> list;
    private final ScopedQuestion<EstimateView> some;
    private final Upserts<StoredEstimate> upserts;

    /** Creates the port. */
    public JpaEstimates(Database database) {
        this.database = database;
        this.upserts = new Upserts<>(database, StoredEstimate.TABLE);
        this.list = ScopedQuestion.in(database, "estimate.list", EstimateQueries::list, EstimateView::of);
        this.some = ScopedQuestion.in(database, "estimate.some", EstimateQueries::some, EstimateView::of);
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
        return list.ask(scope, workOrder.value(), MOST_LISTED).stream()
                .map(EstimateJson::read)
                .toList();
    }

    @Override
    public List<Estimate> ofWorkOrders(Scope scope, List<WorkOrderRef> workOrders) {
        String[] reached = Scoped.reached(scope, workOrders, MOST_ASKED);
        return reached.length == 0
                ? List.of()
                : some.ask(scope, reached, MOST_LISTED).stream()
                        .map(EstimateJson::read)
                        .toList();
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
        List<StoredEstimate> rows = estimates.stream().map(StoredEstimate::of).toList();
        database.writeRows(() -> {
            upserts.save(provider.value(), rows);
            return rows;
        });
    }
}
