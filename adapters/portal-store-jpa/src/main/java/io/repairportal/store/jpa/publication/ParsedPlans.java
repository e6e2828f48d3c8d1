package io.repairportal.store.jpa.publication;

import io.repairportal.spi.publication.StagePlan;
import io.repairportal.store.jpa.json.Parsed;
import io.repairportal.store.jpa.json.StagePlanJson;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stage plans that were read before. An entry is named by its content, so that a changed plan is another entry. */
final class ParsedPlans {
    private final Parsed<Key, StagePlan> plans = new Parsed<>(500);

    /** Returns the plan if it was read before. */
    Optional<StagePlan> find(String plan, @Nullable String hash) {
        return hash == null ? Optional.empty() : plans.find(new Key(plan, hash));
    }

    /** Returns the plan that this row holds. */
    StagePlan of(StagePlanView view) {
        Key key = new Key(view.plan(), view.hash());
        return plans.find(key).orElseGet(() -> plans.keep(key, StagePlanJson.read(view.plan(), view.body())));
    }

    private record Key(String plan, String hash) {}
}
