package io.repairportal.web.feedback;

import io.repairportal.core.message.Violation;
import io.repairportal.core.workorder.WorkOrderHead;
import io.repairportal.web.PlainPage;
import io.repairportal.web.Reply;
import io.repairportal.web.Visit;
import java.util.List;
import java.util.Optional;

/** The feedback page. Safe for use by many threads. */
public final class FeedbackViews {

    Reply feedback(Visit visit, Optional<WorkOrderHead> head, List<Violation> wrong) {
        PlainPage page = new PlainPage("Feedback")
                .form("", visit.browser().formToken(), "text", "operation", visit.newOperation());
        return wrong.isEmpty() ? Reply.view("plain", page) : Reply.form("plain", page.text(wrong.toString()));
    }
}
