package io.repairportal.web.workorder;

import io.repairportal.core.access.Viewer;
import io.repairportal.core.workorder.WorkOrderPages;
import io.repairportal.web.Access;
import io.repairportal.web.Frames;
import io.repairportal.web.Reply;
import io.repairportal.web.Route;
import io.repairportal.web.Visit;
import java.util.List;
import java.util.Objects;

/** The list of work orders (B1) and the tracker (B2 to B5). Safe for use by many threads. */
public final class WorkOrderHandlers {
    private final WorkOrderPages workOrders;
    private final ListViews lists;
    private final TrackerViews trackers;

    /** Shows these work orders in these frames. */
    public WorkOrderHandlers(WorkOrderPages workOrders, Frames frames) {
        this.workOrders = Objects.requireNonNull(workOrders, "workOrders");
        this.lists = new ListViews(frames);
        this.trackers = new TrackerViews(frames);
    }

    /** Returns the addresses. */
    public List<Route<?>> routes() {
        return List.of(
                Route.get("/work-orders").allow(Access.READER).to(this::list),
                Route.get("/work-orders/{workOrder}")
                        .allow(Access.WORK_ORDER_READER)
                        .to(this::tracker));
    }

    private Reply list(Visit visit, Viewer viewer) {
        return ListQuery.of(visit)
                .map(query -> workOrders
                        .list(viewer, query.request(visit.language()))
                        .map(list -> lists.list(visit, query, list))
                        .orElseGet(Reply::notFound))
                .orElseGet(Reply::malformed);
    }

    private Reply tracker(Visit visit, Viewer viewer) {
        return workOrders
                .tracker(viewer, visit.workOrder(), visit.language())
                .map(tracker -> trackers.tracker(visit, tracker))
                .orElseGet(Reply::notFound);
    }
}
