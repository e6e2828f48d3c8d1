package io.repairportal.core.estimate;

import io.repairportal.core.access.PublishedWorkOrders;
import io.repairportal.core.access.Subject;
import io.repairportal.core.access.Viewer;
import io.repairportal.core.access.Visibility;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.access.Permission;
import io.repairportal.spi.estimate.Estimate;
import io.repairportal.spi.estimate.EstimateRef;
import io.repairportal.spi.estimate.EstimateState;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Estimates of a work order, for a viewer (F1). Drafts are never shown. Safe for use by many threads.
 */
public final class EstimatePages {
    private final PortalParts parts;
    private final PublishedWorkOrders published;

    /** Uses these parts. */
    public EstimatePages(PortalParts parts, PublishedWorkOrders published) {
        this.parts = parts;
        this.published = published;
    }

    /** Returns the estimates of a work order; empty if the page does not exist for this viewer. */
    public Optional<EstimateList> list(Viewer viewer, WorkOrderRef ref) {
        if (parts.host().estimates().isEmpty()) {
            return Optional.empty();
        }
        return published.find(viewer, ref, Permission.ESTIMATES_VIEW).flatMap(found -> published
                .facts(viewer, found.publication())
                .map(workOrder -> new EstimateList(workOrder, shown(parts, viewer, found.publication()))));
    }

    /** Returns one estimate of a work order. */
    public Optional<EstimatePage> find(Viewer viewer, WorkOrderRef ref, EstimateRef estimate) {
        return list(viewer, ref).flatMap(list -> list.estimates().stream()
                .filter(item -> item.ref().equals(estimate))
                .findFirst()
                .map(item -> new EstimatePage(list.workOrder(), item)));
    }

    /** Returns the estimates of a published work order that this viewer sees, newest first. */
    public static List<Estimate> shown(PortalParts parts, Viewer viewer, Publication publication) {
        boolean permitted = Visibility.decide(viewer, Permission.ESTIMATES_VIEW, Subject.of(publication))
                .visible();
        if (!permitted || parts.host().estimates().isEmpty()) {
            return List.of();
        }
        return parts.host().estimates().get().ofWorkOrder(viewer.scope(), publication.workOrder()).stream()
                .map(estimate -> requireAsked(estimate, List.of(publication.workOrder())))
                .filter(estimate -> estimate.state() != EstimateState.DRAFT)
                .sorted(Comparator.comparing(
                                (Estimate estimate) -> estimate.sentAt().orElse(Instant.EPOCH))
                        .thenComparing(Estimate::ref)
                        .reversed())
                .toList();
    }

    /** Returns the estimates of these published work orders that wait for an answer, as far as this viewer sees them. */
    public static List<Estimate> waiting(PortalParts parts, Viewer viewer, List<WorkOrderRef> published) {
        boolean permitted = Visibility.decide(viewer, Permission.ESTIMATES_VIEW).visible();
        if (!permitted || parts.host().estimates().isEmpty() || published.isEmpty()) {
            return List.of();
        }
        return parts.host().estimates().get().ofWorkOrders(viewer.scope(), published).stream()
                .map(estimate -> requireAsked(estimate, published))
                .filter(estimate -> estimate.state() == EstimateState.SENT)
                .toList();
    }

    private static Estimate requireAsked(Estimate estimate, List<WorkOrderRef> asked) {
        if (!asked.contains(estimate.workOrder())) {
            throw new PortalAdapterException(
                    PortalAdapterException.Kind.CORRUPT, "an adapter answered an estimate that was not asked for");
        }
        return estimate;
    }
}
