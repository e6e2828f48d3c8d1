package io.repairportal.store.jpa.publication;

import io.repairportal.spi.publication.Promise;
import io.repairportal.spi.publication.StagePlan;
import io.repairportal.spi.workorder.RepairPlan;
import io.repairportal.store.jpa.json.Parsed;
import io.repairportal.store.jpa.json.PlanJson;
import io.repairportal.store.jpa.json.PromisesJson;
import io.repairportal.store.jpa.json.StagePlanJson;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was read before: stage plans, and the plans and promises of single work orders, which somebody who looks at a repair reads several
 * times within minutes. An entry is named by its content, so that what has changed is another entry. Safe for use by many threads.
 */
final class ParsedTexts {
    /** What is longer is rare and is read each time, so that an entry takes a few kilobytes at most. */
    private static final int LONGEST = 2_000;

    private static final int WORK_ORDERS = 4_000;

    private final Parsed<Key, StagePlan> stagePlans = new Parsed<>(500);
    private final Parsed<String, RepairPlan> plans = new Parsed<>(WORK_ORDERS);
    private final Parsed<String, List<Promise>> promises = new Parsed<>(WORK_ORDERS);

    /** Returns the stage plan if it was read before. */
    Optional<StagePlan> find(String plan, @Nullable String hash) {
        return hash == null ? Optional.empty() : stagePlans.find(new Key(plan, hash));
    }

    /** Returns the stage plan that this row holds. */
    StagePlan of(StagePlanView view) {
        Key key = new Key(view.plan(), view.hash());
        return stagePlans.find(key).orElseGet(() -> stagePlans.keep(key, StagePlanJson.read(view.plan(), view.body())));
    }

    /** Returns the plan of a work order that this text holds. */
    Optional<RepairPlan> plan(@Nullable String text) {
        return plans.find(text).or(() -> PlanJson.read(text).map(plan -> keep(plans, text, plan)));
    }

    /** Returns the promised dates that this text holds. */
    List<Promise> promises(@Nullable String text) {
        return promises.find(text).orElseGet(() -> keep(promises, text, PromisesJson.read(text)));
    }

    private static <V> V keep(Parsed<String, V> known, @Nullable String text, V value) {
        return text == null || text.length() > LONGEST ? value : known.keep(text, value);
    }

    private record Key(String plan, String hash) {}
}
