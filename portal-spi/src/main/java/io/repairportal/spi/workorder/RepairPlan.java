package io.repairportal.spi.workorder;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The stages of one work order in their order. Stages may run in parallel, be skipped and be reopened.
 *
 * @param template the stage plan whose explanations belong to these stages
 * @param stages at most 100; no key twice; may leave out stages of the template
 */
public record RepairPlan(StagePlanRef template, List<Stage> stages) {
    /** Checks that no stage occurs twice. */
    public RepairPlan {
        Objects.requireNonNull(template, "template");
        stages = List.copyOf(stages);
        if (stages.size() > 100) {
            throw new IllegalArgumentException("a repair plan has at most 100 stages, not " + stages.size());
        }
        if (stages.stream().map(Stage::key).distinct().count() != stages.size()) {
            throw new IllegalArgumentException("a stage occurs twice in one repair plan");
        }
    }

    /** Returns the stage of that key. */
    public Optional<Stage> stage(StageKey key) {
        return stages.stream().filter(stage -> stage.key().equals(key)).findFirst();
    }

    /** Returns the plan with this stage in the place of the one with the same key. */
    public RepairPlan with(Stage changed) {
        return new RepairPlan(
                template,
                stages.stream()
                        .map(stage -> stage.key().equals(changed.key()) ? changed : stage)
                        .toList());
    }
}
