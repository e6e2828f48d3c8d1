package io.repairportal.core.internal;

import io.repairportal.spi.access.Permission;
import io.repairportal.spi.access.PermissionSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What changed between two sets of permissions, as the audit trail keeps it. Pure. */
public final class PermissionChanges {
    private PermissionChanges() {}

    /** Returns for example {@code +photos.view -invoices.pay}, in the order of the catalogue. */
    public static String between(PermissionSet before, PermissionSet after) {
        return Stream.of(Permission.values())
                .filter(permission -> before.has(permission) != after.has(permission))
                .map(permission -> (after.has(permission) ? "+" : "-") + permission.code())
                .collect(Collectors.joining(" "));
    }
}
