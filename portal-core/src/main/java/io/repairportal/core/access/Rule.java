package io.repairportal.core.access;

/** The rules that stand between a viewer and a record, in the order in which they are asked; the first refusal decides (K2). */
public enum Rule {
    /** The portal module is active for the provider. */
    MODULE_ACTIVE,
    /** The provider's portal is open. */
    PORTAL_OPEN,
    /** Staff have not locked the customer or the membership. */
    LOCK_PERMITS,
    /** The feature is switched on. */
    FEATURE_ON,
    /** The viewer's rights hold the permission. */
    PERMISSION_HELD,
    /** The record belongs to what the viewer may see at all. */
    IN_SCOPE,
    /** The work order is published. */
    PUBLISHED,
    /** The file is marked visible. */
    FILE_VISIBLE
}
