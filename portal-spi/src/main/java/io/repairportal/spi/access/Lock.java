package io.repairportal.spi.access;

/** What staff have locked (A11). The stricter of the locks of a membership and of its customer holds. */
public enum Lock {
    /** As the rights say. */
    OPEN,
    /** Invoices, payments and paying, nothing else. */
    PAY_ONLY,
    /** Nothing. */
    CLOSED;

    private static final PermissionSet PAYING =
            PermissionSet.of(Permission.INVOICES_VIEW, Permission.INVOICES_PAY, Permission.PAYMENTS_VIEW);

    /** Returns whether a viewer under this lock may still do such a thing, if everything else permits it. */
    public boolean permits(Permission permission) {
        return switch (this) {
            case OPEN -> true;
            case PAY_ONLY -> PAYING.has(permission);
            case CLOSED -> false;
        };
    }

    /** Returns the stricter of both. */
    public Lock and(Lock other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
