package io.repairportal.spi.workorder;

/** Where a work order stands as a whole. */
public enum WorkOrderState {
    /** Being worked on. */
    OPEN,
    /** Done, to be collected or delivered. */
    READY,
    /** Over. */
    CLOSED,
    /** Will not be done. */
    CANCELLED;

    /** Returns whether the work order counts as current; the others are past. */
    public boolean current() {
        return this == OPEN || this == READY;
    }
}
