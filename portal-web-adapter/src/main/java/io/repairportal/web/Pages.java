package io.repairportal.web;

import io.repairportal.core.Portal;
import io.repairportal.web.api.WorkOrderApi;
import io.repairportal.web.document.FilePages;
import io.repairportal.web.document.FileViews;
import io.repairportal.web.estimate.EstimateHandlers;
import io.repairportal.web.estimate.EstimateViews;
import io.repairportal.web.home.HomePages;
import io.repairportal.web.home.HomeViews;
import io.repairportal.web.signin.LeavePages;
import io.repairportal.web.signin.LinkPages;
import io.repairportal.web.signin.LinkViews;
import io.repairportal.web.workorder.WorkOrderHandlers;
import io.repairportal.web.workorder.WorkOrderViews;
import java.util.ArrayList;
import java.util.List;

/** Puts the pages together: every feature contributes its routes, in one table. */
final class Pages {
    private Pages() {}

    static Gate gateTo(Portal portal) {
        return new Gate(portal, new RouteTable(routes(portal)), new StaticFiles(), new Renderer());
    }

    static List<Route<?>> routes(Portal portal) {
        List<Route<?>> routes = new ArrayList<>();
        LinkViews doors = new LinkViews();
        routes.addAll(new LinkPages(portal.linkSignIn(), doors).routes());
        routes.addAll(new LeavePages(portal.access(), doors).routes());
        routes.addAll(new HomePages(portal.workOrders(), new HomeViews()).routes());
        routes.addAll(new WorkOrderHandlers(portal.workOrders(), new WorkOrderViews()).routes());
        routes.addAll(new FilePages(portal.documents(), new FileViews()).routes());
        routes.addAll(new EstimateHandlers(portal.estimates(), new EstimateViews()).routes());
        routes.addAll(new WorkOrderApi(portal.workOrders()).routes());
        return routes;
    }
}
