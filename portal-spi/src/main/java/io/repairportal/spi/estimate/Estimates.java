package io.repairportal.spi.estimate;

import io.repairportal.spi.access.Scope;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.util.List;
import java.util.Optional;

/**
 * The estimates of a shop.
 *
 * <p>Every method names on whose behalf it is asked; an estimate outside that scope does not exist here. Drafts may be returned; the
 * portal never shows them. Called from many threads at once.
 */
public interface Estimates {

    /** Returns the estimates of a work order in this scope, newest first; at most 50. */
    List<Estimate> ofWorkOrder(Scope scope, WorkOrderRef workOrder);

    /**
     * Returns the estimates of these work orders as far as they are in this scope, in any order; at most 25 work orders are asked at once. Asks for
     * one work order after the other; whoever can answer in one statement does.
     */
    default List<Estimate> ofWorkOrders(Scope scope, List<WorkOrderRef> workOrders) {
        return workOrders.stream()
                .flatMap(workOrder -> ofWorkOrder(scope, workOrder).stream())
                .toList();
    }

    /** Returns one estimate; empty if it does not exist in this scope. */
    Optional<Estimate> find(Scope scope, EstimateRef estimate);
}
