package io.repairportal.core.access;

/** What became of a change of somebody's membership. Consumed by staff pages and hosts. */
public enum MembershipChange {
    /** It is so now, and holds at the next request on every node. */
    MADE,
    /** It was so already. */
    ALREADY_SO,
    /** Somebody else changed the membership since it was read; nothing changed. */
    CHANGED_MEANWHILE,
    /** There is no such membership. */
    UNKNOWN,
    /** There are no such access rights. */
    UNKNOWN_RIGHTS,
    /** Somebody who is no contact of the customer cannot be restricted to what concerns the contact. */
    NEEDS_CONTACT
}
