package io.repairportal.spi.workorder;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A work order as it is now, told to a portal that was not told in time.
 *
 * @param workOrder the facts
 * @param plan its repair plan, if the host has plans
 * @param changedAt when anything of it changed last
 */
public record WorkOrderChange(WorkOrder workOrder, Optional<RepairPlan> plan, Instant changedAt) {
    /** Checks that all are there. */
    public WorkOrderChange {
        Objects.requireNonNull(workOrder, "workOrder");
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(changedAt, "changedAt");
    }
}
