package io.repairportal.core.workorder;

import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.workorder.WorkOrder;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A piece of the list of work orders.
 *
 * @param rows newest opened first
 * @param next where the next piece begins, if there is one
 */
public record WorkOrderList(List<Row> rows, Optional<Cursor> next) {
    /** Copies the rows. */
    public WorkOrderList {
        rows = List.copyOf(rows);
        Objects.requireNonNull(next, "next");
    }

    /**
     * One work order of the list.
     *
     * @param workOrder the facts, without tasks
     * @param stages the stages shown, by the same rule as on its own page (B1)
     * @param schedule expected date and reason for waiting
     */
    public record Row(WorkOrder workOrder, StageView stages, Schedule schedule) {
        /** Checks that all are there. */
        public Row {
            Objects.requireNonNull(workOrder, "workOrder");
            Objects.requireNonNull(stages, "stages");
            Objects.requireNonNull(schedule, "schedule");
        }
    }
}
