package io.repairportal.spi.access;

/**
 * A set of permissions, as stored.
 *
 * @param bits bit <i>n</i> stands for the permission with number <i>n</i>; unknown bits grant nothing
 */
public record PermissionSet(long bits) {
    private static final PermissionSet NONE = new PermissionSet(0);

    /** Returns the set that permits nothing. */
    public static PermissionSet none() {
        return NONE;
    }

    /** Returns the set of exactly these. */
    public static PermissionSet of(Permission... permissions) {
        long bits = 0;
        for (Permission permission : permissions) {
            bits |= 1L << permission.number();
        }
        return new PermissionSet(bits);
    }

    /** Returns the set of all permissions that exist. */
    public static PermissionSet all() {
        return of(Permission.values());
    }

    /** Returns whether {@code permission} is in the set. */
    public boolean has(Permission permission) {
        return (bits & 1L << permission.number()) != 0;
    }

    /** Returns what is in both sets. */
    public PermissionSet and(PermissionSet other) {
        return new PermissionSet(bits & other.bits);
    }

    /** Returns the set without this permission. */
    public PermissionSet without(Permission permission) {
        return new PermissionSet(bits & ~(1L << permission.number()));
    }
}
