package io.repairportal.web.staff.workorder;

import io.repairportal.core.access.Actor;
import io.repairportal.core.publishing.MessageDraft;
import io.repairportal.core.publishing.Publishing;
import io.repairportal.core.publishing.WorkOrderDesk;
import io.repairportal.spi.OperationId;
import io.repairportal.spi.notification.MessageKind;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.web.Access;
import io.repairportal.web.Forms;
import io.repairportal.web.Reply;
import io.repairportal.web.Route;
import io.repairportal.web.Visit;
import io.repairportal.web.staff.Done;
import io.repairportal.web.staff.Input;
import io.repairportal.web.staff.Office;
import io.repairportal.web.staff.OfficeLinks;
import io.repairportal.web.staff.Section;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Writing, previewing and sending a message with a link (A1, K6). Safe for use by many threads. */
public final class MessageDeskPages {
    private static final String FORM = "message";

    private final Office office;
    private final WorkOrderDesk workOrders;
    private final Publishing publishing;

    /** Sends by this publishing. */
    public MessageDeskPages(Office office, WorkOrderDesk workOrders, Publishing publishing) {
        this.office = Objects.requireNonNull(office, "office");
        this.workOrders = Objects.requireNonNull(workOrders, "workOrders");
        this.publishing = Objects.requireNonNull(publishing, "publishing");
    }

    /** Returns the addresses. */
    public List<Route<?>> routes() {
        String kind = "/staff/work-orders/{order}/messages/{kind}";
        return List.of(
                Route.get(kind).allow(Access.STAFF).to(this::write),
                Route.post(kind).allow(Access.STAFF).to(this::preview),
                Route.post(kind + "/send").allow(Access.STAFF).to(this::send));
    }

    /** A message of this kind about this work order. */
    record Topic(MessageKind kind, WorkOrderDesk.Sheet sheet) {}

    /** Who writes about what, in which request. */
    private record Turn(Visit visit, Actor.Staff staff, Topic topic) {}

    private Reply write(Visit visit, Actor.Staff staff) {
        return topic(visit, staff)
                .map(topic -> form(visit, staff, topic, Optional.empty()))
                .orElseGet(Reply::notFound);
    }

    private Reply preview(Visit visit, Actor.Staff staff) {
        return topic(visit, staff)
                .map(topic -> {
                    Input input = office.input(visit, FORM);
                    MessageDraft draft = Draft.read(input, topic.kind(), topic.sheet());
                    return input.answer(
                            () -> previewed(new Turn(visit, staff, topic), input, draft),
                            wrong -> form(visit, staff, topic, Optional.of(wrong)));
                })
                .orElseGet(Reply::notFound);
    }

    private Reply previewed(Turn turn, Input input, MessageDraft draft) {
        return publishing
                .preview(turn.staff(), draft)
                .fold(
                        ready -> MessageDeskViews.preview(
                                office.desk(turn.visit(), turn.staff(), Section.WORK_ORDERS),
                                turn.topic(),
                                input.rejected(),
                                ready),
                        refused -> refused(turn, input, "staff.refused." + Draft.word(refused.reason())));
    }

    private Reply send(Visit visit, Actor.Staff staff) {
        return topic(visit, staff)
                .map(topic -> Visit.parsed(visit.field(Forms.OPERATION), OperationId::new)
                        .map(operation -> send(new Turn(visit, staff, topic), operation))
                        .orElseGet(Reply::malformed))
                .orElseGet(Reply::notFound);
    }

    private Reply send(Turn turn, OperationId operation) {
        Input input = office.input(turn.visit(), FORM);
        MessageDraft draft = Draft.read(input, turn.topic().kind(), turn.topic().sheet());
        return input.answer(
                () -> sent(turn, input, draft, operation),
                wrong -> form(turn.visit(), turn.staff(), turn.topic(), Optional.of(wrong)));
    }

    private Reply sent(Turn turn, Input input, MessageDraft draft, OperationId operation) {
        return publishing
                .send(turn.staff(), draft, operation)
                .fold(
                        sent -> Reply.redirect(
                                links(turn.visit(), turn.staff()).workOrder(draft.workOrder()) + Done.SENT.query()),
                        refused -> refused(turn, input, "staff.refused." + Draft.word(refused.reason())));
    }

    private Reply refused(Turn turn, Input input, String key) {
        input.wrong("email", key);
        return form(turn.visit(), turn.staff(), turn.topic(), Optional.of(input.rejected()));
    }

    private Reply form(Visit visit, Actor.Staff staff, Topic topic, Optional<Input.Rejected> wrong) {
        return MessageDeskViews.form(office.desk(visit, staff, Section.WORK_ORDERS, wrong), topic);
    }

    private Optional<Topic> topic(Visit visit, Actor.Staff staff) {
        return Draft.kind(visit.segment("kind")).flatMap(kind -> visit.ref("order", WorkOrderRef::new)
                .flatMap(ref -> workOrders.sheet(staff, ref))
                .map(sheet -> new Topic(kind, sheet)));
    }

    private OfficeLinks links(Visit visit, Actor.Staff staff) {
        return office.desk(visit, staff, Section.WORK_ORDERS).links();
    }
}
