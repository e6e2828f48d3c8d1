package io.repairportal.testkit.memory;

import io.repairportal.spi.access.Scope;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.spi.workorder.WorkOrderChange;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.spi.workorder.WorkOrders;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Work orders by provider and reference, each with its last change. */
final class InMemoryWorkOrders implements WorkOrders {
    private final Facts<Key, WorkOrderChange> workOrders = new Facts<>();

    @Override
    public List<WorkOrder> find(Scope scope, List<WorkOrderRef> refs) {
        return refs.stream()
                .distinct()
                .flatMap(ref -> find(scope, ref).stream())
                .toList();
    }

    @Override
    public List<WorkOrder> search(ProviderRef provider, String text, int limit) {
        String wanted = folded(text);
        return Pages.sorted(
                        of(provider).map(WorkOrderChange::workOrder),
                        order -> new Cursor(order.openedAt(), order.ref().value()))
                .filter(order -> Stream.of(order.number(), order.title(), order.asset())
                        .anyMatch(found -> folded(found).contains(wanted)))
                .limit(limit)
                .toList();
    }

    @Override
    public List<WorkOrderChange> changedSince(ProviderRef provider, Instant since, int limit) {
        List<WorkOrderChange> changed = of(provider)
                .filter(change -> !change.changedAt().isBefore(since))
                .sorted(Comparator.comparing(WorkOrderChange::changedAt))
                .toList();
        if (changed.size() <= limit) {
            return changed;
        }
        Instant last = changed.get(limit - 1).changedAt();
        return changed.stream()
                .filter(change -> !change.changedAt().isAfter(last))
                .toList();
    }

    /** Returns the work order if it exists in this scope: also who may see its files and estimates. */
    Optional<WorkOrder> find(Scope scope, WorkOrderRef ref) {
        return workOrders
                .find(new Key(scope.provider(), ref.value()))
                .map(WorkOrderChange::workOrder)
                .filter(order -> Ownership.within(
                        scope, new Publication.Owner(order.customer(), order.contact()), Optional.of(order.ref())));
    }

    void put(WorkOrderChange change) {
        WorkOrder order = change.workOrder();
        workOrders.put(new Key(order.customer().provider(), order.ref().value()), change);
    }

    void remove(ProviderRef provider, WorkOrderRef workOrder) {
        workOrders.remove(new Key(provider, workOrder.value()));
    }

    private Stream<WorkOrderChange> of(ProviderRef provider) {
        return workOrders
                .all()
                .filter(change -> change.workOrder().customer().provider().equals(provider));
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
