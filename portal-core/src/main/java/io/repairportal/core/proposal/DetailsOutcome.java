package io.repairportal.core.proposal;

/** What became of a change of own details. Consumed by the page that asked. */
public enum DetailsOutcome {
    /** It holds; the shop hears of it. */
    CHANGED,
    /** It waits for staff. */
    WAITING,
    /** It was so already. */
    ALREADY_SO,
    /** It is not for this person to change, or not now. */
    NOT_ALLOWED,
    /** The mail address belongs to somebody else's login. */
    TAKEN,
    /** The code is wrong, was used, or its time is over. */
    WRONG_CODE
}
