package io.repairportal.core.estimate;

import io.repairportal.spi.estimate.Estimate;
import io.repairportal.spi.workorder.WorkOrder;
import java.util.Objects;

/**
 * One estimate.
 *
 * @param workOrder the facts of the work order it belongs to, without tasks
 * @param estimate the estimate in its present version
 */
public record EstimatePage(WorkOrder workOrder, Estimate estimate) {
    /** Checks both. */
    public EstimatePage {
        Objects.requireNonNull(workOrder, "workOrder");
        Objects.requireNonNull(estimate, "estimate");
    }
}
