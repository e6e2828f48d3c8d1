package io.repairportal.core.privacy;

/** What is still there after an erasure, and why. The name in small letters is part of a message key. */
public enum Kept {
    /** Customer, work orders, estimates and invoices are the shop's books; the shop is told and decides. */
    SHOP_FACTS,
    /** The same, but the host takes no events: somebody at the shop has to look after it. */
    SHOP_NOT_TOLD,
    /** What she wrote stays where it was answered, without her name; it shows what was agreed. */
    TEXTS,
    /** The audit trail says by reference who did what; taking something out of it would break its proof. */
    AUDIT_TRAIL,
    /** The list of deliveries says what was sent when, with shortened addresses. */
    DELIVERIES,
    /** The login itself, because it has other memberships. */
    LOGIN
}
