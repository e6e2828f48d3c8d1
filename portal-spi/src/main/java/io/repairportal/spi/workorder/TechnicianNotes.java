package io.repairportal.spi.workorder;

import io.repairportal.spi.access.Scope;
import java.util.List;

/**
 * The notes of a shop's technicians that customers may read. A host without such notes leaves the port out.
 *
 * <p>Notes that the shop keeps for itself are not asked for and must never be answered. The portal asks only where the provider has
 * switched the feature on and the reader holds the right. Names on whose behalf it is asked; a note of a work order outside that scope
 * does not exist here. Called from many threads at once.
 */
@FunctionalInterface
public interface TechnicianNotes {

    /** Returns the notes of a work order in this scope, newest first; at most 50. */
    List<TechnicianNote> ofWorkOrder(Scope scope, WorkOrderRef workOrder);
}
