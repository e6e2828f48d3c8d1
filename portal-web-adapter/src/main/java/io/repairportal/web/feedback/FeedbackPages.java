package io.repairportal.web.feedback;

import io.repairportal.core.access.ActingViewer;
import io.repairportal.core.access.Viewer;
import io.repairportal.core.feedback.FeedbackDesk;
import io.repairportal.core.feedback.GiveFeedback;
import io.repairportal.core.message.Violation;
import io.repairportal.core.workorder.WorkOrderHead;
import io.repairportal.core.workorder.WorkOrderPages;
import io.repairportal.spi.OperationId;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.web.Access;
import io.repairportal.web.Reply;
import io.repairportal.web.Route;
import io.repairportal.web.Visit;
import io.repairportal.web.message.Written;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** "Provide feedback", from the footer of every page of somebody who is known (J1). Safe for use by many threads. */
public final class FeedbackPages {
    private final WorkOrderPages workOrders;
    private final FeedbackDesk feedback;
    private final FeedbackViews views;

    /** Gives feedback to this desk. */
    public FeedbackPages(WorkOrderPages workOrders, FeedbackDesk feedback, FeedbackViews views) {
        this.workOrders = Objects.requireNonNull(workOrders, "workOrders");
        this.feedback = Objects.requireNonNull(feedback, "feedback");
        this.views = Objects.requireNonNull(views, "views");
    }

    /** Returns the addresses. */
    public List<Route<?>> routes() {
        return List.of(
                Route.get("/feedback")
                        .allow(Access.KNOWN)
                        .to((visit, admitted) -> views.feedback(visit, Optional.empty(), List.of())),
                Route.post("/feedback")
                        .taking(Written.TEXT)
                        .allow(Access.ACTING)
                        .to((visit, viewer) -> give(visit, viewer, Optional.empty())),
                Route.get("/work-orders/{workOrder}/feedback")
                        .allow(Access.WORK_ORDER_READER)
                        .to((visit, viewer) -> about(visit, viewer, List.of())),
                Route.post("/work-orders/{workOrder}/feedback")
                        .taking(Written.TEXT)
                        .allow(Access.WORK_ORDER)
                        .to((visit, viewer) -> give(visit, viewer, Optional.of(visit.workOrder()))));
    }

    private Reply about(Visit visit, Viewer viewer, List<Violation> wrong) {
        Optional<WorkOrderHead> head = workOrders.head(viewer, visit.workOrder());
        return head.map(found -> views.feedback(visit, head, wrong)).orElseGet(Reply::notFound);
    }

    private Reply give(Visit visit, ActingViewer viewer, Optional<WorkOrderRef> workOrder) {
        Optional<OperationId> operation = Written.operation(visit);
        if (operation.isEmpty()) {
            return Reply.malformed();
        }
        return Written.reply(
                feedback.give(viewer, new GiveFeedback(workOrder, visit.field(Written.TEXT), operation.get())),
                visit.links().feedback(workOrder),
                wrong -> workOrder.isPresent()
                        ? about(visit, viewer, wrong)
                        : views.feedback(visit, Optional.empty(), wrong));
    }
}
