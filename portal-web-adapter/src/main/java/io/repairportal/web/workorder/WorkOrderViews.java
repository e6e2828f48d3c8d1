package io.repairportal.web.workorder;

import io.repairportal.core.workorder.Tracker;
import io.repairportal.core.workorder.WorkOrderList;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.web.Links;
import io.repairportal.web.PlainPage;
import io.repairportal.web.Reply;
import io.repairportal.web.Visit;
import java.util.Optional;

/** The list and the tracker as pages. Safe for use by many threads. */
public final class WorkOrderViews {

    Reply list(Visit visit, ListQuery query, WorkOrderList list) {
        PlainPage page = new PlainPage("Work orders");
        list.rows()
                .forEach(row -> page.link(
                        visit.links().workOrder(row.workOrder().ref()),
                        row.workOrder().number()));
        return Reply.view("plain", page);
    }

    Reply tracker(Visit visit, Tracker tracker) {
        Links links = visit.links();
        WorkOrderRef ref = tracker.workOrder().ref();
        PlainPage page = new PlainPage("Work order " + tracker.workOrder().number());
        tracker.stages().stages().forEach(stage -> page.text(stage.name() + ": " + stage.explanation()));
        tracker.attachments()
                .photos()
                .forEach(photo -> page.picture(links.thumbnail(ref, photo.ref()), photo.caption()));
        page.link(links.photos(ref), "Photos")
                .link(links.documents(ref), "Documents")
                .link(links.estimates(ref), "Estimates");
        page.link(links.messages(ref), "Messages").link(links.contact(Optional.of(ref)), "Contact");
        page.link(links.feedback(Optional.of(ref)), "Feedback")
                .form(links.signOut(), visit.browser().formToken(), "");
        return Reply.view("plain", page);
    }
}
