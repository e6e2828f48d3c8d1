package io.repairportal.spi.access;

import io.repairportal.spi.internal.Require;
import java.util.Objects;

/**
 * A named set of permissions that a provider gives to people, for example "Commercial" (K2).
 *
 * @param ref names the set within its provider
 * @param name as staff read it; 1 to 100 characters, unique per provider without case
 * @param permissions what the set permits; unknown bits permit nothing
 * @param version 0 before it is first stored; counts up with each change
 */
public record AccessRights(RightsRef ref, String name, PermissionSet permissions, int version) {
    /** Checks the name. */
    public AccessRights {
        Objects.requireNonNull(ref, "ref");
        Require.text(name, 100, "name");
        Objects.requireNonNull(permissions, "permissions");
    }

    /** Returns these rights under another name and with other permissions. */
    public AccessRights changedTo(String otherName, PermissionSet other) {
        return new AccessRights(ref, otherName, other, version);
    }

    /** Returns these rights as they are stored under {@code next}. */
    public AccessRights version(int next) {
        return new AccessRights(ref, name, permissions, next);
    }
}
