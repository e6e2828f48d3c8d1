package io.repairportal.web.staff.inbox;

import io.repairportal.core.message.Inbox;
import io.repairportal.spi.message.Message;
import io.repairportal.web.Cursors;
import io.repairportal.web.staff.Desk;
import io.repairportal.web.staff.OfficeLinks;
import io.repairportal.web.staff.Section;

/** Conversations in which a customer waits, as the inbox shows them. */
final class WaitingViews {
    private static final int BEGINNING = 160;

    private WaitingViews() {}

    static InboxView.Talks of(Desk desk, Inbox.InboxPage page) {
        return new InboxView.Talks(
                page.unanswered().stream().map(waiting -> talk(desk, waiting)).toList(),
                page.more()
                        .map(after -> desk.links().section(Section.INBOX) + "?after="
                                + OfficeLinks.encoded(Cursors.text(after))));
    }

    private static InboxView.Talk talk(Desk desk, Inbox.Unanswered unanswered) {
        Message latest = unanswered.waiting().latest();
        return new InboxView.Talk(
                url(desk, latest),
                about(desk, unanswered),
                latest.author().name(),
                beginning(latest.text()),
                desk.formats().ago(unanswered.waiting().since()),
                desk.texts().count("staff.inbox.messages", unanswered.waiting().messages()),
                desk.button(desk.links().root() + "/messages/" + latest.ref() + "/settled"));
    }

    private static String about(Desk desk, Inbox.Unanswered unanswered) {
        return unanswered
                .workOrder()
                .map(workOrder -> desk.t("workOrder.labelWithAsset", workOrder.number(), workOrder.title()))
                .or(() -> unanswered.waiting().latest().workOrder().map(ref -> desk.t("workOrder.label", ref)))
                .orElseGet(() -> desk.t("staff.inbox.general"));
    }

    private static String url(Desk desk, Message latest) {
        return latest.workOrder()
                .map(ref -> desk.links().workOrder(ref) + "#talk")
                .orElseGet(() -> desk.links().talk(latest.owner().customer())
                        + latest.owner()
                                .contact()
                                .map(contact -> "?to=" + OfficeLinks.encoded(contact.value()))
                                .orElse(""));
    }

    private static String beginning(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= BEGINNING
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, BEGINNING))) + "…";
    }
}
