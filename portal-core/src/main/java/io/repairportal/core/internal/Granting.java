package io.repairportal.core.internal;

import io.repairportal.core.access.MembershipChange;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.Saved;
import java.util.Map;
import java.util.Objects;

/** Changes what memberships permit, for staff and account admins alike (A8, A14). Safe for use by many threads. */
public final class Granting {
    private final PortalParts parts;
    private final Audit audit;

    /** Uses these parts. */
    public Granting(PortalParts parts) {
        this.parts = Objects.requireNonNull(parts, "parts");
        this.audit = new Audit(parts);
    }

    /** Changes a membership that was read with this version; {@code actor} is who is written down. */
    public MembershipChange change(String actor, Membership found, Membership.Grant grant, int seenVersion) {
        if (!grant.wholeCustomer() && found.holder().contact().isEmpty()) {
            return MembershipChange.NEEDS_CONTACT;
        }
        if (found.version() != seenVersion) {
            return MembershipChange.CHANGED_MEANWHILE;
        }
        if (found.grant().equals(grant)) {
            return MembershipChange.ALREADY_SO;
        }
        return parts.store().unitOfWork().inTransaction(transaction -> {
            if (parts.store().memberships().saveIfUnchanged(found.with(grant)) != Saved.SAVED) {
                return MembershipChange.CHANGED_MEANWHILE;
            }
            String change = written(found.grant()) + " → " + written(grant);
            audit.record(
                    found.customer().provider(),
                    new Audit.Act("membership.changed", actor, "membership:" + found.ref()),
                    Map.of("grant", change));
            return MembershipChange.MADE;
        });
    }

    private static String written(Membership.Grant grant) {
        return grant.rights().map(rights -> rights.value()).orElse("none")
                + (grant.wholeCustomer() ? ", whole customer" : ", own contact");
    }
}
