package io.repairportal.core.publishing;

/** What became of something staff wanted to be different. Consumed by staff pages and hosts. */
public enum Change {
    /** It is so now. */
    MADE,
    /** It was so already. */
    ALREADY_SO,
    /** There is no such work order, stage, plan or file at this provider; nothing changed. */
    UNKNOWN
}
