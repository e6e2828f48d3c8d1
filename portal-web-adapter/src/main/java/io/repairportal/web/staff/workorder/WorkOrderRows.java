package io.repairportal.web.staff.workorder;

import io.repairportal.core.publishing.WorkOrderDesk;
import io.repairportal.web.staff.Desk;
import java.util.List;

/** Work orders as rows of any list. Pure. */
public final class WorkOrderRows {
    private WorkOrderRows() {}

    /** Returns a row for each. */
    public static List<FoundView.Row> of(Desk desk, List<WorkOrderDesk.Found> found) {
        return SheetViews.rows(desk, found);
    }
}
