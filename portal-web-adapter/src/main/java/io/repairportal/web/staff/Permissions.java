package io.repairportal.web.staff;

import io.repairportal.spi.access.Permission;
import io.repairportal.spi.access.PermissionSet;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Sets of permissions as boxes to tick. Pure. */
public final class Permissions {
    /** What the name of every box begins with. */
    public static final String BOX = "may.";

    private Permissions() {}

    /** Returns one box for each permission there is. */
    public static List<Option> boxes(Desk desk) {
        return Arrays.stream(Permission.values())
                .map(permission -> Option.of(BOX + permission.code(), name(desk, permission)))
                .toList();
    }

    /** Returns one choice for each permission there is. */
    public static List<Option> choices(Desk desk) {
        return Arrays.stream(Permission.values())
                .map(permission -> Option.of(permission.code(), name(desk, permission)))
                .toList();
    }

    /** Returns the names of all permissions in a set. */
    public static List<String> names(Desk desk, PermissionSet set) {
        return Arrays.stream(Permission.values())
                .filter(set::has)
                .map(permission -> name(desk, permission))
                .toList();
    }

    /** Returns the boxes that are ticked for a set. */
    public static Map<String, String> ticked(PermissionSet set) {
        Map<String, String> values = new LinkedHashMap<>();
        Arrays.stream(Permission.values())
                .filter(set::has)
                .forEach(permission -> values.put(BOX + permission.code(), OfficeForm.TICKED));
        return values;
    }

    /** Returns the set that was ticked. */
    public static PermissionSet read(Input input) {
        return PermissionSet.of(Arrays.stream(Permission.values())
                .filter(permission -> input.ticked(BOX + permission.code()))
                .toArray(Permission[]::new));
    }

    /** Returns the name of a permission. */
    public static String name(Desk desk, Permission permission) {
        return desk.t("staff.permission." + permission.name().toLowerCase(Locale.ROOT));
    }
}
