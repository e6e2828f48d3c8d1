package io.repairportal.web.home;

import io.repairportal.core.access.Admitted;
import io.repairportal.core.access.LinkViewer;
import io.repairportal.core.access.Viewer;
import io.repairportal.core.workorder.WorkOrderHead;
import io.repairportal.core.workorder.WorkOrderPages;
import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.Scope;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.web.Access;
import io.repairportal.web.Refusal;
import io.repairportal.web.Reply;
import io.repairportal.web.Route;
import io.repairportal.web.Visit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The start page: what needs a member now (B10); it leads a visitor with one open link to that work order, and tells a stranger how to get
 * in. Safe for use by many threads.
 */
public final class HomePages {
    private static final int MOST_LINKS = 20;

    private final WorkOrderPages workOrders;
    private final HomeViews views;
    private final BoardViews boards;

    /** Leads to these work orders. */
    public HomePages(WorkOrderPages workOrders, HomeViews views, BoardViews boards) {
        this.workOrders = Objects.requireNonNull(workOrders, "workOrders");
        this.views = Objects.requireNonNull(views, "views");
        this.boards = Objects.requireNonNull(boards, "boards");
    }

    /** Returns the addresses. */
    public List<Route<?>> routes() {
        return List.of(Route.get("/").allow(Access.STRANGER).to(this::home));
    }

    private Reply home(Visit visit, Admitted admitted) {
        Optional<Viewer> reader = admitted.reader();
        if (reader.isPresent()) {
            return board(visit, reader.get());
        }
        if (admitted.signedIn().isPresent()) {
            return Reply.redirect(visit.links().choose(""));
        }
        List<WorkOrderRef> opened = admitted.links().stream()
                .map(link -> link.grant().target().workOrder())
                .distinct()
                .toList();
        return switch (opened.size()) {
            case 0 -> views.stranger(visit);
            case 1 -> Reply.redirect(visit.links().workOrder(opened.get(0)));
            default -> views.opened(visit, heads(admitted));
        };
    }

    private Reply board(Visit visit, Viewer viewer) {
        if (viewer.lock() == Lock.CLOSED) {
            return Reply.problem(Refusal.LOCKED);
        }
        if (viewer.scope() instanceof Scope.OneWorkOrder one) {
            return Reply.redirect(visit.links().workOrder(one.workOrder()));
        }
        return boards.board(visit, viewer, workOrders.home(viewer, visit.language()));
    }

    private List<WorkOrderHead> heads(Admitted admitted) {
        return admitted.links().stream().limit(MOST_LINKS).flatMap(this::head).toList();
    }

    private Stream<WorkOrderHead> head(LinkViewer viewer) {
        Optional<WorkOrderHead> head =
                workOrders.head(viewer, viewer.grant().target().workOrder());
        return head.stream();
    }
}
