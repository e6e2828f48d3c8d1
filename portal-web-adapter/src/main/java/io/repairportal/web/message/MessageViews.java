package io.repairportal.web.message;

import io.repairportal.core.message.ConversationPage;
import io.repairportal.core.message.Violation;
import io.repairportal.core.workorder.WorkOrderHead;
import io.repairportal.web.PlainPage;
import io.repairportal.web.Reply;
import io.repairportal.web.Visit;
import java.util.List;
import java.util.Optional;

/** The conversation and the contact page. Safe for use by many threads. */
public final class MessageViews {

    Reply conversation(Visit visit, ConversationPage conversation, List<Violation> wrong) {
        PlainPage page = new PlainPage("Messages");
        conversation.messages().forEach(message -> page.text(message.text()));
        page.form("", visit.browser().formToken(), "text", "operation", visit.newOperation());
        return wrong.isEmpty() ? Reply.view("plain", page) : Reply.form("plain", page.text(wrong.toString()));
    }

    Reply contact(Visit visit, Optional<WorkOrderHead> head, boolean mayWrite, List<Violation> wrong) {
        PlainPage page = new PlainPage("Contact us");
        if (mayWrite) {
            page.form("", visit.browser().formToken(), "text", "operation", visit.newOperation());
        }
        return wrong.isEmpty() ? Reply.view("plain", page) : Reply.form("plain", page.text(wrong.toString()));
    }
}
