package io.repairportal.testkit.memory;

import io.repairportal.spi.access.Scope;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.workorder.TechnicianNote;
import io.repairportal.spi.workorder.TechnicianNotes;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.util.List;

/** Technician notes by provider and reference; whose they are, their work order says. */
final class InMemoryTechnicianNotes implements TechnicianNotes {
    private static final int MOST = 50;

    private final InMemoryWorkOrders workOrders;
    private final Facts<Key, Filed> notes = new Facts<>();

    InMemoryTechnicianNotes(InMemoryWorkOrders workOrders) {
        this.workOrders = workOrders;
    }

    private record Filed(ProviderRef provider, TechnicianNote note) {}

    @Override
    public List<TechnicianNote> ofWorkOrder(Scope scope, WorkOrderRef workOrder) {
        if (workOrders.find(scope, workOrder).isEmpty()) {
            return List.of();
        }
        return Pages.sorted(
                        notes.all()
                                .filter(filed -> filed.provider().equals(scope.provider()))
                                .map(Filed::note)
                                .filter(note -> note.workOrder().equals(workOrder)),
                        note -> new Cursor(note.writtenAt(), note.ref().value()))
                .limit(MOST)
                .toList();
    }

    void put(ProviderRef provider, TechnicianNote note) {
        notes.put(new Key(provider, note.ref().value()), new Filed(provider, note));
    }
}
