package io.repairportal.core.signin;

import io.repairportal.core.internal.Audit;
import io.repairportal.core.internal.PortalParts;
import java.util.Optional;

/**
 * What the services of this package share.
 *
 * @param work computes password hashes; empty if the host has plugged in no hasher
 * @param guard counts attempts
 * @param door begins sessions
 * @param logins finds people by what they type
 * @param notices tells people
 * @param audit writes down what happened
 */
record SignInTools(
        Optional<PasswordWork> work,
        SignInGuard guard,
        SignInDoor door,
        Logins logins,
        AccountNotices notices,
        Audit audit) {

    static SignInTools of(PortalParts parts, AccountNotices notices, Audit audit) {
        SignInGuard guard = new SignInGuard(parts);
        return new SignInTools(
                parts.services()
                        .passwordHasher()
                        .map(hasher -> new PasswordWork(hasher, parts.secrets().randomToken())),
                guard,
                new SignInDoor(parts, guard, audit),
                new Logins(parts),
                notices,
                audit);
    }
}
