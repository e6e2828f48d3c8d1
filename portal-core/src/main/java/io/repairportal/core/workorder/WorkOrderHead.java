package io.repairportal.core.workorder;

import io.repairportal.spi.provider.Location;
import io.repairportal.spi.workorder.WorkOrder;
import java.util.Objects;

/**
 * What pages below a work order say about it.
 *
 * @param workOrder the facts, without tasks
 * @param location where the work is done, else the provider's default
 */
public record WorkOrderHead(WorkOrder workOrder, Location location) {
    /** Checks both. */
    public WorkOrderHead {
        Objects.requireNonNull(workOrder, "workOrder");
        Objects.requireNonNull(location, "location");
    }
}
