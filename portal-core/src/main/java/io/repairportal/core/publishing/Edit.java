package io.repairportal.core.publishing;

import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One thing to be different about one publication. Applied again if somebody else was quicker, so it must depend on the publication alone.
 *
 * @param workOrder whose publication
 * @param facts the facts to make a publication of if there is none; if missing, the shop is asked
 * @param creates whether a publication is made if there is none
 * @param change what is different afterwards
 */
record Edit(WorkOrderRef workOrder, Optional<WorkOrder> facts, boolean creates, UnaryOperator<Publication> change) {
    /** Checks that all are there. */
    Edit {
        Objects.requireNonNull(workOrder, "workOrder");
        Objects.requireNonNull(facts, "facts");
        Objects.requireNonNull(change, "change");
    }

    static Edit of(WorkOrderRef workOrder, UnaryOperator<Publication> change) {
        return new Edit(workOrder, Optional.empty(), true, change);
    }

    static Edit with(WorkOrder facts, UnaryOperator<Publication> change) {
        return new Edit(facts.ref(), Optional.of(facts), true, change);
    }

    static Edit ifThere(WorkOrderRef workOrder, UnaryOperator<Publication> change) {
        return new Edit(workOrder, Optional.empty(), false, change);
    }
}
