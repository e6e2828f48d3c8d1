package io.repairportal.core.access;

import io.repairportal.spi.access.PermissionSet;
import java.util.Objects;

/**
 * What a change of access rights would mean, shown before it is saved (K2).
 *
 * @param added what people could do in addition
 * @param removed what they could not do any more
 * @param people how many memberships it concerns; {@link #MOST_COUNTED} stands for more as well
 */
public record RightsDifference(PermissionSet added, PermissionSet removed, int people) {
    /** So many memberships are counted, and no more. */
    public static final int MOST_COUNTED = 1_000;

    /** Checks both sets. */
    public RightsDifference {
        Objects.requireNonNull(added, "added");
        Objects.requireNonNull(removed, "removed");
    }

    static RightsDifference between(PermissionSet before, PermissionSet after, int people) {
        return new RightsDifference(
                new PermissionSet(after.bits() & ~before.bits()),
                new PermissionSet(before.bits() & ~after.bits()),
                people);
    }
}
