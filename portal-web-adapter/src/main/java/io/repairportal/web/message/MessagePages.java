package io.repairportal.web.message;

import io.repairportal.core.access.ActingViewer;
import io.repairportal.core.access.Viewer;
import io.repairportal.core.message.ConversationDesk;
import io.repairportal.core.message.Violation;
import io.repairportal.core.message.WriteMessage;
import io.repairportal.spi.OperationId;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.web.Access;
import io.repairportal.web.Cursors;
import io.repairportal.web.Reply;
import io.repairportal.web.Route;
import io.repairportal.web.Visit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The conversation about a work order. Safe for use by many threads. */
public final class MessagePages {
    private final ConversationDesk conversations;
    private final MessageViews views;

    /** Shows and continues these conversations. */
    public MessagePages(ConversationDesk conversations, MessageViews views) {
        this.conversations = Objects.requireNonNull(conversations, "conversations");
        this.views = Objects.requireNonNull(views, "views");
    }

    /** Returns the addresses. */
    public List<Route<?>> routes() {
        return List.of(
                Route.get("/work-orders/{workOrder}/messages")
                        .allow(Access.WORK_ORDER_READER)
                        .to((visit, viewer) -> show(visit, viewer, List.of())),
                Route.post("/work-orders/{workOrder}/messages")
                        .taking(Written.TEXT)
                        .allow(Access.WORK_ORDER)
                        .to(this::write));
    }

    private Reply show(Visit visit, Viewer viewer, List<Violation> wrong) {
        Optional<Cursor> after = Cursors.parse(visit.query("after"));
        return conversations
                .ofWorkOrder(viewer, visit.workOrder(), after)
                .map(page -> views.conversation(visit, page, wrong))
                .orElseGet(Reply::notFound);
    }

    private Reply write(Visit visit, ActingViewer viewer) {
        Optional<OperationId> operation = Written.operation(visit);
        if (operation.isEmpty()) {
            return Reply.malformed();
        }
        WorkOrderRef workOrder = visit.workOrder();
        return Written.reply(
                conversations.write(
                        viewer, new WriteMessage(Optional.of(workOrder), visit.field(Written.TEXT), operation.get())),
                visit.links().messages(workOrder),
                wrong -> show(visit, viewer, wrong));
    }
}
