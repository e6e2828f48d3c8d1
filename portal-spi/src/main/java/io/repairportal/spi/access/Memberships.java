package io.repairportal.spi.access;

import io.repairportal.spi.provider.ProviderRef;
import java.util.List;
import java.util.Optional;

/** The memberships of each provider, one at a time, and those of one person. */
public interface Memberships {

    /** Returns the membership; one of another provider does not exist here. */
    Optional<Membership> find(ProviderRef provider, MembershipRef membership);

    /** Returns the membership with this user name, compared folded. */
    Optional<Membership> withUserName(ProviderRef provider, UserName name);

    /** Returns the memberships of a person at every provider, oldest first; at most 100 (A15). */
    List<Membership> ofPerson(PersonRef person);

    /**
     * Stores a new membership (version 0) or a changed one; {@link Saved#TAKEN} if the provider has another one with this user name. Whoever
     * comes too late with a new one is told so, also inside a unit of work, which goes on.
     */
    Saved saveIfUnchanged(Membership membership);

    /** Removes the membership and returns whether it was there. Its sessions end with the next request. */
    boolean remove(ProviderRef provider, MembershipRef membership);
}
