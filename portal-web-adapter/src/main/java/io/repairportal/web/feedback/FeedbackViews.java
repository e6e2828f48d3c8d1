package io.repairportal.web.feedback;

import io.repairportal.core.message.Violation;
import io.repairportal.core.workorder.WorkOrderHead;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.web.Forms;
import io.repairportal.web.Frame;
import io.repairportal.web.Frames;
import io.repairportal.web.Reply;
import io.repairportal.web.Visit;
import io.repairportal.web.layout.FormView;
import io.repairportal.web.message.WriteView;
import io.repairportal.web.message.Written;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The feedback page. Safe for use by many threads. */
public final class FeedbackViews {
    private final Frames frames;

    /** Puts the page into these frames. */
    public FeedbackViews(Frames frames) {
        this.frames = Objects.requireNonNull(frames, "frames");
    }

    Reply feedback(Visit visit, Optional<WorkOrderHead> head, List<Violation> wrong) {
        Optional<WorkOrder> workOrder = head.map(WorkOrderHead::workOrder);
        Frame frame = workOrder.map(about -> frames.about(visit, about)).orElseGet(() -> frames.of(visit));
        if (Written.justSent(visit)) {
            return Written.thanks(frame, workOrder.map(WorkOrder::ref), "feedback.thanks");
        }
        FormView form = Forms.once(
                visit,
                frame.links().feedback(workOrder.map(WorkOrder::ref)),
                visit.field(Written.TEXT),
                Written.error(frame, wrong));
        String title = frame.texts().of("feedback.title");
        WriteView view = new WriteView(
                wrong.isEmpty() ? frame.page(title) : frame.errorPage(title),
                workOrder.map(frame::head),
                frame.texts().of("feedback.heading"),
                frame.texts().of("feedback.lead"),
                frame.texts().of("feedback.label"),
                Optional.of(form),
                frame.texts().of("feedback.send"),
                WriteView.Earlier.nothing(),
                Optional.empty());
        return wrong.isEmpty() ? Reply.view("message/write.jte", view) : Reply.form("message/write.jte", view);
    }
}
