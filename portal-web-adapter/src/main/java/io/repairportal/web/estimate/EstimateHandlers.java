package io.repairportal.web.estimate;

import io.repairportal.core.access.Viewer;
import io.repairportal.core.estimate.EstimatePages;
import io.repairportal.spi.estimate.EstimateRef;
import io.repairportal.web.Access;
import io.repairportal.web.Reply;
import io.repairportal.web.Route;
import io.repairportal.web.Visit;
import java.util.List;
import java.util.Objects;

/** The estimates of a work order, and one of them (F1). Safe for use by many threads. */
public final class EstimateHandlers {
    private final EstimatePages estimates;
    private final EstimateViews views;

    /** Shows these estimates. */
    public EstimateHandlers(EstimatePages estimates, EstimateViews views) {
        this.estimates = Objects.requireNonNull(estimates, "estimates");
        this.views = Objects.requireNonNull(views, "views");
    }

    /** Returns the addresses. */
    public List<Route<?>> routes() {
        return List.of(
                Route.get("/work-orders/{workOrder}/estimates")
                        .allow(Access.WORK_ORDER_READER)
                        .to(this::list),
                Route.get("/work-orders/{workOrder}/estimates/{estimate}")
                        .allow(Access.WORK_ORDER_READER)
                        .to(this::one));
    }

    private Reply list(Visit visit, Viewer viewer) {
        return estimates
                .list(viewer, visit.workOrder())
                .map(page -> views.list(visit, page))
                .orElseGet(Reply::notFound);
    }

    private Reply one(Visit visit, Viewer viewer) {
        return visit.ref("estimate", EstimateRef::new)
                .flatMap(ref -> estimates.find(viewer, visit.workOrder(), ref))
                .map(page -> views.one(visit, page))
                .orElseGet(Reply::notFound);
    }
}
