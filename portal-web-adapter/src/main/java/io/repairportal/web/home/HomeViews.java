package io.repairportal.web.home;

import io.repairportal.core.workorder.WorkOrderHead;
import io.repairportal.web.PlainPage;
import io.repairportal.web.Reply;
import io.repairportal.web.Visit;
import java.util.List;

/** The start page of those it does not lead on. Safe for use by many threads. */
public final class HomeViews {

    Reply stranger(Visit visit) {
        return Reply.view("plain", new PlainPage("How to get in"));
    }

    Reply opened(Visit visit, List<WorkOrderHead> heads) {
        PlainPage page = new PlainPage("Your work orders");
        heads.forEach(head -> page.link(
                visit.links().workOrder(head.workOrder().ref()),
                head.workOrder().number()));
        return Reply.view("plain", page);
    }
}
