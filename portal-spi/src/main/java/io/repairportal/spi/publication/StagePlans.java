package io.repairportal.spi.publication;

import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.workorder.StagePlanRef;
import java.util.List;
import java.util.Optional;

/** The stage plans of each provider; few, so that all of them are listed at once. */
public interface StagePlans {

    /** Returns one plan. */
    Optional<StagePlan> find(ProviderRef provider, StagePlanRef plan);

    /** Returns all plans of a provider, by name; at most 500. */
    List<StagePlan> all(ProviderRef provider);

    /** Stores the plan in the place of the one with the same reference. */
    void save(ProviderRef provider, StagePlan plan);
}
