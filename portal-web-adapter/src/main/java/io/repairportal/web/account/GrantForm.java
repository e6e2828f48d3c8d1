package io.repairportal.web.account;

import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.RightsRef;
import io.repairportal.web.Visit;
import java.util.Optional;

/**
 * What an account admin lets one of the people do, as the form sends it.
 *
 * @param grant rights and scope
 * @param version what she had seen
 */
record GrantForm(Membership.Grant grant, int version) {
    static final String RIGHTS = "rights";
    static final String SCOPE = "scope";
    static final String VERSION = "version";
    static final String WHOLE = "whole";
    static final String OWN = "own";
    /** The choice of no rights at all. */
    static final String NONE = "none";

    /** Reads the form; empty if a choice is missing or none of those offered. */
    static Optional<GrantForm> of(Visit visit) {
        Optional<Integer> version = Visit.parsed(visit.field(VERSION), Integer::valueOf);
        Optional<Boolean> whole = whole(visit.field(SCOPE));
        boolean none = visit.field(RIGHTS).equals(NONE);
        Optional<RightsRef> rights =
                Visit.parsed(visit.field(RIGHTS), RightsRef::new).filter(ref -> !none);
        return version.isEmpty() || whole.isEmpty() || (!none && rights.isEmpty())
                ? Optional.empty()
                : Optional.of(new GrantForm(new Membership.Grant(rights, whole.get()), version.get()));
    }

    /** Returns whether everything is seen; empty if nothing was chosen. */
    static Optional<Boolean> whole(String scope) {
        return switch (scope) {
            case WHOLE -> Optional.of(true);
            case OWN -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
