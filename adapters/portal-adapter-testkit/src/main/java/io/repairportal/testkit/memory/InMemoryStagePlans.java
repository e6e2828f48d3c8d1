package io.repairportal.testkit.memory;

import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.StagePlan;
import io.repairportal.spi.publication.StagePlans;
import io.repairportal.spi.workorder.StagePlanRef;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Stage plans in a table by provider and plan. */
final class InMemoryStagePlans implements StagePlans {
    private static final int MOST = 500;

    private final Tables tables;

    InMemoryStagePlans(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<StagePlan> find(ProviderRef provider, StagePlanRef plan) {
        return tables.unitOfWork.step(() -> tables.stagePlans.find(new Key(provider, plan.value())));
    }

    @Override
    public List<StagePlan> all(ProviderRef provider) {
        return tables.unitOfWork.step(() -> tables.stagePlans
                .entries(key -> key.provider().equals(provider))
                .sorted(Comparator.comparing(StagePlan::name).thenComparing(StagePlan::ref))
                .limit(MOST)
                .toList());
    }

    @Override
    public void save(ProviderRef provider, StagePlan plan) {
        tables.unitOfWork.change(
                () -> tables.stagePlans.put(new Key(provider, plan.ref().value()), plan));
    }
}
