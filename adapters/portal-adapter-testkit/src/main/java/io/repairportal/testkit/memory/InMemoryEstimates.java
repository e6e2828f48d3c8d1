package io.repairportal.testkit.memory;

import io.repairportal.spi.access.Scope;
import io.repairportal.spi.estimate.Estimate;
import io.repairportal.spi.estimate.EstimateRef;
import io.repairportal.spi.estimate.Estimates;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Estimates by provider and reference; whose they are, their work order says. Drafts, not sent yet, come first. */
final class InMemoryEstimates implements Estimates {
    private static final int MOST = 50;

    private final InMemoryWorkOrders workOrders;
    private final Facts<Key, Filed> estimates = new Facts<>();

    InMemoryEstimates(InMemoryWorkOrders workOrders) {
        this.workOrders = workOrders;
    }

    private record Filed(ProviderRef provider, Estimate estimate) {}

    @Override
    public List<Estimate> ofWorkOrder(Scope scope, WorkOrderRef workOrder) {
        if (workOrders.find(scope, workOrder).isEmpty()) {
            return List.of();
        }
        return Pages.sorted(
                        estimates
                                .all()
                                .filter(filed -> filed.provider().equals(scope.provider()))
                                .map(Filed::estimate)
                                .filter(estimate -> estimate.workOrder().equals(workOrder)),
                        estimate -> new Cursor(
                                estimate.sentAt().orElse(Instant.MAX),
                                estimate.ref().value()))
                .limit(MOST)
                .toList();
    }

    @Override
    public Optional<Estimate> find(Scope scope, EstimateRef estimate) {
        return estimates
                .find(new Key(scope.provider(), estimate.value()))
                .map(Filed::estimate)
                .filter(found -> workOrders.find(scope, found.workOrder()).isPresent());
    }

    void put(ProviderRef provider, Estimate estimate) {
        estimates.put(new Key(provider, estimate.ref().value()), new Filed(provider, estimate));
    }
}
