package io.repairportal.spi.workorder;

/** How far one stage is. */
public enum StageState {
    /** Not begun. */
    TO_DO,
    /** Begun. */
    IN_PROGRESS,
    /** Done. */
    COMPLETED,
    /** Left out on this work order. */
    SKIPPED
}
