package io.repairportal.core.access;

import io.repairportal.core.internal.PortalParts;
import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.access.Permission;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.publication.Published;
import io.repairportal.spi.publication.PublishedFile;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads work orders for a viewer: publication first, decision second, facts last, and each fact checked against what was asked (P3). The
 * other services of the core read work orders only through this one.
 */
public final class PublishedWorkOrders {
    private final PortalParts parts;

    /** Uses these parts. */
    public PublishedWorkOrders(PortalParts parts) {
        this.parts = parts;
    }

    /** Returns the publication if the viewer may use this permission on it. */
    public Optional<Published> find(Viewer viewer, WorkOrderRef ref, Permission permission) {
        if (!Visibility.decide(viewer, permission).visible()) {
            return Optional.empty();
        }
        return parts.store()
                .publications()
                .find(viewer.scope(), ref)
                .map(published -> requireAsked(published, ref))
                .filter(published -> Visibility.decide(viewer, permission, Subject.of(published.publication()))
                        .visible());
    }

    /** Returns the facts of the work order, without its tasks; empty if the host does not answer it any more. */
    public Optional<WorkOrder> facts(Viewer viewer, Publication publication) {
        return factsWithTasks(viewer, publication).map(PublishedWorkOrders::withoutTasks);
    }

    /** Returns the facts of the work order with all its tasks, those included that the viewer must not see. */
    public Optional<WorkOrder> factsWithTasks(Viewer viewer, Publication publication) {
        return Optional.ofNullable(facts(viewer, List.of(publication)).get(publication.workOrder()));
    }

    /** Returns the facts of these work orders, without their tasks; those the host does not answer are left out. */
    public Map<WorkOrderRef, WorkOrder> factsWithoutTasks(Viewer viewer, List<Publication> publications) {
        Map<WorkOrderRef, WorkOrder> facts = facts(viewer, publications);
        facts.replaceAll((ref, workOrder) -> withoutTasks(workOrder));
        return facts;
    }

    /** Returns the facts of the work orders that these files belong to, without their tasks; those the host does not answer are left out. */
    public Map<WorkOrderRef, WorkOrder> factsOf(Viewer viewer, List<PublishedFile> files) {
        Map<WorkOrderRef, CustomerRef> asked = new LinkedHashMap<>();
        files.forEach(file -> file.workOrder()
                .ifPresent(order -> asked.put(order, file.owner().customer())));
        Map<WorkOrderRef, WorkOrder> facts = facts(viewer, asked);
        facts.replaceAll((ref, workOrder) -> withoutTasks(workOrder));
        return facts;
    }

    private Map<WorkOrderRef, WorkOrder> facts(Viewer viewer, List<Publication> publications) {
        Map<WorkOrderRef, CustomerRef> asked = new LinkedHashMap<>();
        publications.forEach(publication ->
                asked.put(publication.workOrder(), publication.owner().customer()));
        return facts(viewer, asked);
    }

    private Map<WorkOrderRef, WorkOrder> facts(Viewer viewer, Map<WorkOrderRef, CustomerRef> asked) {
        Map<WorkOrderRef, WorkOrder> facts = new HashMap<>();
        if (asked.isEmpty()) {
            return facts;
        }
        for (WorkOrder answer : parts.host().workOrders().find(viewer.scope(), List.copyOf(asked.keySet()))) {
            if (!answer.customer().equals(asked.get(answer.ref()))) {
                throw leak("a work order");
            }
            facts.put(answer.ref(), answer);
        }
        return facts;
    }

    private static WorkOrder withoutTasks(WorkOrder workOrder) {
        return workOrder.tasks().isEmpty()
                ? workOrder
                : workOrder.toBuilder().tasks(List.of()).build();
    }

    private static Published requireAsked(Published published, WorkOrderRef ref) {
        if (!published.publication().workOrder().equals(ref)) {
            throw leak("a publication");
        }
        return published;
    }

    private static PortalAdapterException leak(String what) {
        return new PortalAdapterException(
                PortalAdapterException.Kind.CORRUPT, "an adapter answered " + what + " that was not asked for");
    }
}
