package io.repairportal.core.notification;

/** Why a message with a link is not sent. Consumed by staff pages, which say it in words, and by hosts. */
public enum Refusal {
    /** There is no such work order. */
    UNKNOWN_WORK_ORDER,
    /** The work order is hidden, and this message does not publish it. */
    WORK_ORDER_HIDDEN,
    /** The customer is not known any more. */
    UNKNOWN_CUSTOMER,
    /** The contact has no address for one of the channels. */
    NO_ADDRESS,
    /** Neither a name nor a postcode nor a phone number is known by which the customer could be recognised (A2). */
    NOTHING_TO_ASK,
    /** There is no such stage in the repair plan. */
    UNKNOWN_STAGE,
    /** Customers do not see this stage (B3). */
    STAGE_HIDDEN,
    /** One of the documents does not exist on this work order. */
    UNKNOWN_DOCUMENT
}
