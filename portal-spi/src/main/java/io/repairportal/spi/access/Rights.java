package io.repairportal.spi.access;

import io.repairportal.spi.provider.ProviderRef;
import java.util.List;
import java.util.Optional;

/** The access rights that each provider has defined. */
public interface Rights {

    /** Returns the set; empty if this provider has none of that name. */
    Optional<AccessRights> find(ProviderRef provider, RightsRef rights);

    /** Returns all sets of the provider, by name; at most 1,000. */
    List<AccessRights> all(ProviderRef provider);

    /** Stores a new set (version 0) or a changed one; {@link Saved#TAKEN} if another set of this provider has the name, compared without case. */
    Saved saveIfUnchanged(ProviderRef provider, AccessRights rights);

    /** Removes the set unless a membership has it, in one step; returns whether it was there and is gone. */
    boolean removeUnused(ProviderRef provider, RightsRef rights);
}
