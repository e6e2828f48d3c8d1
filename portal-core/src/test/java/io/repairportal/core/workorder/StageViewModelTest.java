package io.repairportal.core.workorder;

import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.publication.StagePlan;
import io.repairportal.spi.publication.StagePlan.Explanation;
import io.repairportal.spi.publication.StagePlan.PlannedStage;
import io.repairportal.spi.workorder.RepairPlan;
import io.repairportal.spi.workorder.Stage;
import io.repairportal.spi.workorder.StageKey;
import io.repairportal.spi.workorder.StagePlanRef;
import io.repairportal.spi.workorder.StageState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Checks the view of many generated plans against an oracle that states the rule in another way. */
@DisplayName("The stage rule over generated plans")
class StageViewModelTest {
    private static final Instant BASE = Instant.parse("2026-03-02T09:00:00Z");

    private static final int PLANS = 5_000;

    @Test
    @DisplayName("the view shows what the oracle shows, and nothing of a hidden stage (B2, B3)")
    void agreesWithOracle() {
        IntStream.range(0, PLANS).forEach(this::agreesWithOracle);
    }

    private void agreesWithOracle(int seed) {
        Random random = new Random(seed);
        List<PlannedStage> template = template(random);
        List<Stage> stages = stages(random, template);
        StageView view = view(stages, template);

        assertThat(view.stages().stream().map(stage -> stage.key().value()))
                .as("seed %d", seed)
                .containsExactlyElementsOf(oracle(stages, template));
        assertThat(view.toString()).doesNotContain("CANARY");
    }

    @Test
    @DisplayName(
            "finishing a hidden stage, or renaming and explaining nothing in it, changes nothing that is shown (B3)")
    void hiddenStagesCannotBeInferred() {
        IntStream.range(0, PLANS).forEach(this::hiddenStagesCannotBeInferred);
    }

    private void hiddenStagesCannotBeInferred(int seed) {
        Random random = new Random(seed);
        List<PlannedStage> template = template(random);
        List<Stage> stages = stages(random, template);
        int current = current(stages);
        List<Stage> moved = new ArrayList<>(stages);
        for (int i = 0; i < stages.size(); i++) {
            boolean canMove = i != current
                    && !explained(stages.get(i), template)
                    && stages.get(i).state() != StageState.IN_PROGRESS;
            if (canMove && i < current) {
                moved.set(
                        i,
                        new Stage(
                                stages.get(i).key(),
                                "CANARY moved",
                                StageState.SKIPPED,
                                Optional.empty(),
                                Optional.empty()));
            }
        }
        assertThat(view(moved, template)).as("seed %d", seed).isEqualTo(view(stages, template));
    }

    private static StageView view(List<Stage> stages, List<PlannedStage> template) {
        StagePlanRef ref = new StagePlanRef("t");
        return StageView.of(
                Optional.of(new RepairPlan(ref, stages)),
                Optional.of(new StagePlan(ref, "T", template)),
                Locale.ENGLISH,
                Locale.ENGLISH);
    }

    /** The rule, read from its end: walk back from the current stage and keep what is explained and done. */
    private static List<String> oracle(List<Stage> stages, List<PlannedStage> template) {
        List<String> kept = new ArrayList<>();
        for (int i = current(stages); i >= 0; i--) {
            Stage stage = stages.get(i);
            boolean doneOrCurrent = stage.state() == StageState.COMPLETED || i == current(stages);
            if (doneOrCurrent && explained(stage, template)) {
                kept.add(0, stage.key().value());
            }
        }
        return kept;
    }

    private static int current(List<Stage> stages) {
        return IntStream.range(0, stages.size())
                .filter(i -> stages.get(i).state() == StageState.IN_PROGRESS)
                .findFirst()
                .orElseGet(() -> IntStream.range(0, stages.size())
                        .filter(i -> stages.get(i).state() == StageState.COMPLETED)
                        .reduce(-1, (first, second) -> second));
    }

    private static boolean explained(Stage stage, List<PlannedStage> template) {
        return template.stream()
                .filter(planned -> planned.key().equals(stage.key()))
                .flatMap(planned -> planned.explanations().stream())
                .anyMatch(text ->
                        text.language().equals(Locale.ENGLISH) && !text.text().isBlank());
    }

    private static List<PlannedStage> template(Random random) {
        return IntStream.range(0, random.nextInt(9))
                .mapToObj(i -> new PlannedStage(new StageKey("s" + i), "Stage " + i, explanation(random, i)))
                .toList();
    }

    private static List<Explanation> explanation(Random random, int i) {
        return switch (random.nextInt(4)) {
            case 0 -> List.of();
            case 1 -> List.of(new Explanation(Locale.GERMAN, "", "CANARY nur deutsch"));
            case 2 -> List.of(new Explanation(Locale.ENGLISH, "", " "));
            default -> List.of(new Explanation(Locale.ENGLISH, "", "About " + i));
        };
    }

    private static List<Stage> stages(Random random, List<PlannedStage> template) {
        List<Stage> stages = new ArrayList<>();
        for (PlannedStage planned : template) {
            if (random.nextInt(6) > 0) {
                StageState state = List.of(StageState.values()).get(random.nextInt(4));
                boolean hidden = planned.in(Locale.ENGLISH).isEmpty();
                stages.add(Stage.toDo(planned.key(), hidden ? "CANARY" : planned.name())
                        .in(state, BASE.plusSeconds(random.nextInt(100_000))));
            }
        }
        return stages;
    }
}
