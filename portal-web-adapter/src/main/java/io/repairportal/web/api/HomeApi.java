package io.repairportal.web.api;

import io.repairportal.core.access.Viewer;
import io.repairportal.core.workorder.WorkOrderPages;
import io.repairportal.web.Access;
import io.repairportal.web.Reply;
import io.repairportal.web.Route;
import io.repairportal.web.Visit;
import java.util.List;
import java.util.Objects;

/** As whom a browser is let in, and the start page, as JSON. Safe for use by many threads. */
public final class HomeApi {
    private final WorkOrderPages workOrders;

    /** Answers from these work orders. */
    public HomeApi(WorkOrderPages workOrders) {
        this.workOrders = Objects.requireNonNull(workOrders, "workOrders");
    }

    /** Returns the addresses. */
    public List<Route<?>> routes() {
        return List.of(
                Route.get("/api/v1/session")
                        .allow(Access.STRANGER)
                        .to((visit, admitted) -> Reply.json(SessionJson.of(admitted))),
                Route.get("/api/v1/home").allow(Access.READER).to(this::home));
    }

    private Reply home(Visit visit, Viewer viewer) {
        return Reply.json(HomeJson.of(workOrders.home(viewer, visit.language())));
    }
}
