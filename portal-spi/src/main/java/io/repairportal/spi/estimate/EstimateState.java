package io.repairportal.spi.estimate;

/** Where an estimate stands. Every state but {@link #DRAFT} may be shown to the customer (F1). */
public enum EstimateState {
    /** Being written; never shown. */
    DRAFT,
    /** Sent, waits for an answer. */
    SENT,
    /** The customer asked for a change. */
    CHANGE_REQUESTED,
    /** Some lines were approved. */
    PARTLY_APPROVED,
    /** Approved. */
    APPROVED,
    /** Declined. */
    DECLINED,
    /** Its time is over. */
    EXPIRED,
    /** Taken back by the shop. */
    WITHDRAWN,
    /** Replaced by another version or estimate. */
    SUPERSEDED
}
