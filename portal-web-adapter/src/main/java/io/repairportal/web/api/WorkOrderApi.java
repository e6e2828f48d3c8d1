package io.repairportal.web.api;

import io.repairportal.core.access.Viewer;
import io.repairportal.core.workorder.WorkOrderPages;
import io.repairportal.web.Access;
import io.repairportal.web.Reply;
import io.repairportal.web.Route;
import io.repairportal.web.Visit;
import io.repairportal.web.workorder.ListQuery;
import java.util.List;
import java.util.Objects;

/** The list of work orders and the tracker as JSON. Safe for use by many threads. */
public final class WorkOrderApi {
    private final WorkOrderPages workOrders;

    /** Answers from these work orders. */
    public WorkOrderApi(WorkOrderPages workOrders) {
        this.workOrders = Objects.requireNonNull(workOrders, "workOrders");
    }

    /** Returns the addresses. */
    public List<Route<?>> routes() {
        return List.of(
                Route.get("/api/v1/work-orders").allow(Access.READER).to(this::list),
                Route.get("/api/v1/work-orders/{workOrder}")
                        .allow(Access.WORK_ORDER_READER)
                        .to(this::tracker));
    }

    private Reply list(Visit visit, Viewer viewer) {
        return ListQuery.of(visit)
                .map(query -> workOrders
                        .list(viewer, query.request(visit.language()))
                        .map(list -> Reply.json(WorkOrderListJson.of(list)))
                        .orElseGet(Reply::notFound))
                .orElseGet(Reply::malformed);
    }

    private Reply tracker(Visit visit, Viewer viewer) {
        return workOrders
                .tracker(viewer, visit.workOrder(), visit.language())
                .map(tracker -> Reply.json(TrackerJson.of(tracker)))
                .orElseGet(Reply::notFound);
    }
}
