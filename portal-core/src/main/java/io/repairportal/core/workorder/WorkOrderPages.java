package io.repairportal.core.workorder;

import io.repairportal.core.access.PublishedWorkOrders;
import io.repairportal.core.access.Subject;
import io.repairportal.core.access.Viewer;
import io.repairportal.core.access.Visibility;
import io.repairportal.core.estimate.EstimatePages;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.settings.ProviderLook;
import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.access.Permission;
import io.repairportal.spi.access.Scope;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.message.Message;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.paging.Slice;
import io.repairportal.spi.provider.Provider;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.publication.PublicationQuery;
import io.repairportal.spi.publication.Published;
import io.repairportal.spi.workorder.TechnicianNote;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The list of work orders and the tracker of one, for a viewer (B1 to B6). A work order the viewer must not see is empty, like one that never
 * existed. Safe for use by many threads.
 */
public final class WorkOrderPages {
    private static final int PAGE_SIZE = 25;

    private final PortalParts parts;
    private final PublishedWorkOrders published;
    private final ProviderLook providers;
    private final TrackerPage trackers;
    private final NotesShown notes;

    /** Uses these parts. */
    public WorkOrderPages(PortalParts parts, PublishedWorkOrders published, ProviderLook providers) {
        this.parts = parts;
        this.published = published;
        this.providers = providers;
        this.notes = new NotesShown(parts);
        this.trackers = new TrackerPage(parts, published, providers, notes);
    }

    /** Returns a piece of the list; empty if the viewer may see no work orders at all. */
    public Optional<WorkOrderList> list(Viewer viewer, ListRequest request) {
        if (!Visibility.decide(viewer, Permission.WORK_ORDERS_VIEW).visible()) {
            return Optional.empty();
        }
        Slice<Published> slice = parts.store()
                .publications()
                .list(
                        viewer.scope(),
                        new PublicationQuery(
                                request.filter(), SearchText.question(request.search()), request.after(), PAGE_SIZE));
        List<Published> seen = slice.items().stream()
                .filter(item -> Visibility.decide(viewer, Permission.WORK_ORDERS_VIEW, Subject.of(item.publication()))
                        .visible())
                .toList();
        return Optional.of(new WorkOrderList(rows(viewer, seen, request.reader()), slice.next(WorkOrderPages::place)));
    }

    /** Returns what the start page shows: what needs the viewer now, the newest current work orders, the last words about them (B10). */
    public HomeBoard home(Viewer viewer, Locale reader) {
        return list(viewer, new ListRequest(PublicationQuery.Filter.CURRENT, "", Optional.empty(), reader))
                .map(list -> HomeBoard.of(
                        list, EstimatePages.waiting(parts, viewer, refs(list)), latest(viewer, refs(list))))
                .orElseGet(HomeBoard::nothing);
    }

    /** Returns everything the viewer sees of one work order. */
    public Optional<Tracker> tracker(Viewer viewer, WorkOrderRef ref, Locale reader) {
        return published
                .find(viewer, ref, Permission.WORK_ORDERS_VIEW)
                .flatMap(found -> trackers.of(viewer, found, reader));
    }

    /** Returns what technicians noted about a work order, newest first, as far as the viewer may read it (B6). */
    public List<TechnicianNote> notes(Viewer viewer, WorkOrderRef ref) {
        return published.find(viewer, ref, Permission.TECH_NOTES_VIEW).stream()
                .flatMap(found -> notes.of(viewer, found.publication()).stream())
                .toList();
    }

    /** Returns what pages below a work order say about it. */
    public Optional<WorkOrderHead> head(Viewer viewer, WorkOrderRef ref) {
        return published
                .find(viewer, ref, Permission.WORK_ORDERS_VIEW)
                .flatMap(found -> published.facts(viewer, found.publication()))
                .map(workOrder ->
                        new WorkOrderHead(workOrder, provider(viewer.provider()).location(workOrder.location())));
    }

    private List<WorkOrderList.Row> rows(Viewer viewer, List<Published> seen, Locale reader) {
        Locale standard = provider(viewer.provider()).languages().standard();
        Map<WorkOrderRef, WorkOrder> facts = published.factsWithoutTasks(
                viewer, seen.stream().map(Published::publication).toList());
        List<WorkOrderList.Row> rows = new ArrayList<>();
        for (Published item : seen) {
            Publication publication = item.publication();
            WorkOrder workOrder = facts.get(publication.workOrder());
            if (workOrder != null) {
                rows.add(new WorkOrderList.Row(
                        workOrder,
                        StageView.of(publication.plan(), item.stagePlan(), standard, reader),
                        Schedule.of(publication)));
            }
        }
        return rows;
    }

    private List<Message> latest(Viewer viewer, List<WorkOrderRef> seen) {
        if (seen.isEmpty()) {
            return List.of();
        }
        List<Message> latest = parts.store().conversations().latest(viewer.scope(), seen);
        boolean foreign = latest.stream()
                .anyMatch(message -> !concerns(viewer.scope(), message.owner().customer())
                        || message.workOrder().filter(seen::contains).isEmpty());
        if (foreign) {
            throw new PortalAdapterException(
                    PortalAdapterException.Kind.CORRUPT, "an adapter answered a message that was not asked for");
        }
        return latest;
    }

    private static boolean concerns(Scope scope, CustomerRef customer) {
        return scope.fold(
                whole -> whole.customer().equals(customer),
                own -> own.customer().equals(customer),
                one -> one.customer().equals(customer),
                all -> all.provider().equals(customer.provider()));
    }

    private static List<WorkOrderRef> refs(WorkOrderList list) {
        return list.rows().stream().map(row -> row.workOrder().ref()).toList();
    }

    private static Cursor place(Published published) {
        Publication publication = published.publication();
        return new Cursor(
                publication.times().openedAt(), publication.workOrder().value());
    }

    private Provider provider(ProviderRef ref) {
        return providers.require(ref);
    }
}
