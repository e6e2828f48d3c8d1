package io.repairportal.core.workorder;

import io.repairportal.spi.publication.StagePlan;
import io.repairportal.spi.publication.StagePlan.Explanation;
import io.repairportal.spi.publication.StagePlan.PlannedStage;
import io.repairportal.spi.workorder.RepairPlan;
import io.repairportal.spi.workorder.Stage;
import io.repairportal.spi.workorder.StageKey;
import io.repairportal.spi.workorder.StageState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The stages of one work order as the customer sees them (B2, B3). The current stage is the first in plan order that is in progress; if none
 * is, the last completed one. Shown are completed stages and the current one, up to the current one, if they are explained in the
 * provider's default language. Nothing else of the plan leaves this type, so that no hidden stage can be inferred further on. Pure.
 */
public final class StageView {
    private static final StageView NOTHING = new StageView(List.of(), Set.of());

    private final List<ShownStage> stages;
    private final Set<StageKey> explained;

    private StageView(List<ShownStage> stages, Set<StageKey> explained) {
        this.stages = List.copyOf(stages);
        this.explained = Set.copyOf(explained);
    }

    /**
     * Returns what is shown.
     *
     * @param plan the plan of the work order; without one nothing is shown
     * @param template the stage plan with the explanations; without it nothing is explained
     * @param standard the provider's default language, which alone decides what is explained
     * @param reader the language of the texts, as far as there are any
     */
    public static StageView of(
            Optional<RepairPlan> plan, Optional<StagePlan> template, Locale standard, Locale reader) {
        if (plan.isEmpty() || template.isEmpty()) {
            return NOTHING;
        }
        List<Stage> all = plan.get().stages();
        int current = currentOf(all);
        Set<StageKey> explained = new HashSet<>();
        List<ShownStage> shown = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Stage stage = all.get(i);
            Optional<PlannedStage> planned = template.get().stage(stage.key());
            if (planned.isEmpty() || planned.get().in(standard).isEmpty()) {
                continue;
            }
            explained.add(stage.key());
            if (i <= current && (i == current || stage.state() == StageState.COMPLETED)) {
                shown.add(shown(stage, planned.get(), standard, reader));
            }
        }
        return new StageView(shown, explained);
    }

    /** Returns the stages shown, in plan order. */
    public List<ShownStage> stages() {
        return stages;
    }

    /** Returns the stage the work order appears at: the last one shown. Empty means "received" and no more. */
    public Optional<ShownStage> headline() {
        return stages.isEmpty() ? Optional.empty() : Optional.of(stages.get(stages.size() - 1));
    }

    /** Returns whether this stage is shown now. */
    public boolean shows(StageKey key) {
        return stages.stream().anyMatch(stage -> stage.key().equals(key));
    }

    /** Returns whether tasks of this stage may be shown: it is in the plan of this work order and explained (B5). */
    boolean explains(StageKey key) {
        return explained.contains(key);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StageView view && view.stages.equals(stages) && view.explained.equals(explained);
    }

    @Override
    public int hashCode() {
        return Objects.hash(stages, explained);
    }

    @Override
    public String toString() {
        return "StageView" + stages;
    }

    private static int currentOf(List<Stage> all) {
        int lastCompleted = -1;
        for (int i = 0; i < all.size(); i++) {
            StageState state = all.get(i).state();
            if (state == StageState.IN_PROGRESS) {
                return i;
            }
            if (state == StageState.COMPLETED) {
                lastCompleted = i;
            }
        }
        return lastCompleted;
    }

    private static ShownStage shown(Stage stage, PlannedStage planned, Locale standard, Locale reader) {
        Optional<Explanation> own = planned.in(reader);
        Explanation text = own.or(() -> planned.in(standard)).orElseThrow();
        boolean completed = stage.state() == StageState.COMPLETED;
        String name = text.stageName().isBlank() ? stage.name() : text.stageName();
        return new ShownStage(
                stage.key(),
                name,
                completed,
                completed ? stage.completedAt() : stage.startedAt(),
                text.text(),
                own.isPresent() ? reader : standard);
    }
}
