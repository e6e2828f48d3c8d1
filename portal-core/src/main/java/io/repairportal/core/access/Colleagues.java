package io.repairportal.core.access;

import io.repairportal.core.internal.Giving;
import io.repairportal.core.internal.Inviting;
import io.repairportal.core.internal.Locking;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.spi.access.AccessRights;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.MembershipRef;
import io.repairportal.spi.access.Permission;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.access.RightsRef;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What account admins do (A14): people of the same customer, nobody else's, and never more than they hold themselves. An account admin holds
 * {@code people.manage} and sees the whole customer. Safe for use by many threads.
 */
final class Colleagues {
    private static final int MOST = 100;

    private final PortalParts parts;
    private final Giving giving;
    private final Inviting inviting;
    private final Locking locking;

    Colleagues(PortalParts parts, Giving giving, Inviting inviting, Locking locking) {
        this.parts = Objects.requireNonNull(parts, "parts");
        this.giving = Objects.requireNonNull(giving, "giving");
        this.inviting = Objects.requireNonNull(inviting, "inviting");
        this.locking = Objects.requireNonNull(locking, "locking");
    }

    List<Membership> all(MemberViewer admin) {
        return manages(admin)
                ? parts.store()
                        .membershipLists()
                        .ofCustomer(admin.customer(), Optional.empty(), MOST)
                        .items()
                : List.of();
    }

    List<AccessRights> grantable(MemberViewer admin) {
        return manages(admin)
                ? parts.store().rights().all(admin.provider()).stream()
                        .filter(rights -> holds(admin, rights.permissions()))
                        .toList()
                : List.of();
    }

    GiveOutcome give(MemberViewer admin, GiveAccess wish) {
        if (!manages(admin) || !wish.customer().equals(admin.customer())) {
            return GiveOutcome.Invalid.of("customer", "unknown");
        }
        Optional<RightsRef> tooMuch = wish.rights().filter(rights -> !mayGive(admin, rights));
        if (tooMuch.isPresent()) {
            return GiveOutcome.Invalid.of("rights", "unknown");
        }
        return giving.give(admin.provider(), actor(admin), wish);
    }

    InviteOutcome invite(MemberViewer admin, MembershipRef ref) {
        // why the rights are asked again: staff may have given this person more than the admin holds
        boolean hers = colleague(admin, ref)
                .filter(found -> found.grant()
                        .rights()
                        .map(rights -> mayGive(admin, rights))
                        .orElse(true))
                .isPresent();
        return hers
                ? inviting.invite(admin.provider(), actor(admin), ref)
                : new InviteOutcome.NotSent(InviteOutcome.Reason.UNKNOWN);
    }

    boolean remove(MemberViewer admin, MembershipRef ref) {
        Optional<MembershipRef> own = admin.login().map(MemberViewer.Login::membership);
        return colleague(admin, ref).isPresent()
                && !own.equals(Optional.of(ref))
                && locking.remove(admin.provider(), actor(admin), ref);
    }

    private Optional<Membership> colleague(MemberViewer admin, MembershipRef ref) {
        return manages(admin)
                ? parts.store().memberships().find(admin.provider(), ref).filter(found -> found.customer()
                        .equals(admin.customer()))
                : Optional.empty();
    }

    private boolean mayGive(MemberViewer admin, RightsRef ref) {
        return parts.store()
                .rights()
                .find(admin.provider(), ref)
                .filter(rights -> holds(admin, rights.permissions()))
                .isPresent();
    }

    private static boolean manages(MemberViewer admin) {
        boolean whole = admin.scope().fold(customer -> true, own -> false, one -> false, all -> false);
        return whole && Visibility.decide(admin, Permission.PEOPLE_MANAGE).visible();
    }

    private static boolean holds(MemberViewer admin, PermissionSet permissions) {
        return permissions.and(admin.rights()).equals(permissions);
    }

    private static String actor(MemberViewer admin) {
        return admin.login()
                .map(login -> "person:" + login.person())
                .orElseGet(() -> "customer:" + admin.customer().value());
    }
}
