package io.repairportal.core.estimate;

import io.repairportal.spi.estimate.Estimate;
import io.repairportal.spi.workorder.WorkOrder;
import java.util.List;
import java.util.Objects;

/**
 * The estimates of one work order.
 *
 * @param workOrder the facts, without tasks
 * @param estimates newest first, no drafts
 */
public record EstimateList(WorkOrder workOrder, List<Estimate> estimates) {
    /** Copies the estimates. */
    public EstimateList {
        Objects.requireNonNull(workOrder, "workOrder");
        estimates = List.copyOf(estimates);
    }
}
