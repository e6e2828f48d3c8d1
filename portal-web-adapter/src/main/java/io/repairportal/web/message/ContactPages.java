package io.repairportal.web.message;

import io.repairportal.core.access.ActingViewer;
import io.repairportal.core.access.Admitted;
import io.repairportal.core.access.MemberViewer;
import io.repairportal.core.access.Viewer;
import io.repairportal.core.message.ConversationDesk;
import io.repairportal.core.message.GeneralConversation;
import io.repairportal.core.message.Violation;
import io.repairportal.core.message.WriteMessage;
import io.repairportal.core.workorder.WorkOrderPages;
import io.repairportal.spi.OperationId;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.web.Access;
import io.repairportal.web.Cursors;
import io.repairportal.web.Reply;
import io.repairportal.web.Route;
import io.repairportal.web.Visit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** "Contact us": call, or write; about a work order or in general. A stranger can only call (D1). Safe for use by many threads. */
public final class ContactPages {
    private final WorkOrderPages workOrders;
    private final ConversationDesk conversations;
    private final MessageViews views;

    /** Writes to this desk. */
    public ContactPages(WorkOrderPages workOrders, ConversationDesk conversations, MessageViews views) {
        this.workOrders = Objects.requireNonNull(workOrders, "workOrders");
        this.conversations = Objects.requireNonNull(conversations, "conversations");
        this.views = Objects.requireNonNull(views, "views");
    }

    /** Returns the addresses. */
    public List<Route<?>> routes() {
        return List.of(
                Route.get("/contact").allow(Access.STRANGER).to(this::general),
                Route.get("/messages").allow(Access.READER).to((visit, viewer) -> inGeneral(visit, viewer, List.of())),
                Route.post("/contact").taking(Written.TEXT).allow(Access.MEMBER).to(this::writeInGeneral),
                Route.get("/work-orders/{workOrder}/contact")
                        .allow(Access.WORK_ORDER_READER)
                        .to((visit, viewer) -> about(visit, viewer, List.of())),
                Route.post("/work-orders/{workOrder}/contact")
                        .taking(Written.TEXT)
                        .allow(Access.WORK_ORDER)
                        .to(this::writeAbout));
    }

    private Reply general(Visit visit, Admitted admitted) {
        if (admitted.reader().isPresent()) {
            return inGeneral(visit, admitted.reader().get(), List.of());
        }
        // why not here: whoever came by a link writes about that work order
        return admitted.links().stream()
                .findFirst()
                .map(link -> link.grant().target().workOrder())
                .map(workOrder -> Reply.redirect(visit.links().contact(Optional.of(workOrder))))
                .orElseGet(() -> views.contact(visit, MessageViews.ContactMaterial.callOnly(), List.of()));
    }

    private Reply about(Visit visit, Viewer viewer, List<Violation> wrong) {
        return workOrders
                .head(viewer, visit.workOrder())
                .map(head -> views.contact(visit, MessageViews.ContactMaterial.about(head), wrong))
                .orElseGet(Reply::notFound);
    }

    private Reply inGeneral(Visit visit, Viewer viewer, List<Violation> wrong) {
        GeneralConversation earlier = conversations.inGeneral(viewer, Cursors.parse(visit.query("after")));
        return views.contact(visit, MessageViews.ContactMaterial.inGeneral(earlier), wrong);
    }

    private Reply writeInGeneral(Visit visit, MemberViewer viewer) {
        return write(visit, viewer, Optional.empty());
    }

    private Reply writeAbout(Visit visit, ActingViewer viewer) {
        return write(visit, viewer, Optional.of(visit.workOrder()));
    }

    private Reply write(Visit visit, ActingViewer viewer, Optional<WorkOrderRef> workOrder) {
        Optional<OperationId> operation = Written.operation(visit);
        if (operation.isEmpty()) {
            return Reply.malformed();
        }
        return Written.reply(
                conversations.write(viewer, new WriteMessage(workOrder, visit.field(Written.TEXT), operation.get())),
                visit.links().contact(workOrder),
                wrong -> workOrder.isPresent() ? about(visit, viewer, wrong) : inGeneral(visit, viewer, wrong));
    }
}
