package io.repairportal.store.jpa.json;

import io.repairportal.spi.workorder.RepairPlan;
import io.repairportal.spi.workorder.Stage;
import io.repairportal.spi.workorder.StageKey;
import io.repairportal.spi.workorder.StagePlanRef;
import io.repairportal.spi.workorder.StageState;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A repair plan as stored.
 *
 * @param v the format
 * @param template the stage plan it follows
 * @param stages in their order
 */
public record PlanJson(int v, String template, List<StageJson> stages) {

    /** Returns the text of a plan. */
    public static @Nullable String text(Optional<RepairPlan> plan) {
        return plan.map(PlanJson::of).map(Json::write).orElse(null);
    }

    /** Returns the plan of a text. */
    public static Optional<RepairPlan> read(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(json -> Json.read(json, PlanJson.class).plan());
    }

    private static PlanJson of(RepairPlan plan) {
        return new PlanJson(
                Json.V,
                plan.template().value(),
                plan.stages().stream().map(StageJson::of).toList());
    }

    private RepairPlan plan() {
        return new RepairPlan(
                new StagePlanRef(template),
                stages.stream().map(StageJson::stage).toList());
    }

    /** A stage as stored. */
    record StageJson(
            String key,
            String name,
            String state,
            @Nullable String started,
            @Nullable String completed) {

        private static StageJson of(Stage stage) {
            return new StageJson(
                    stage.key().value(),
                    stage.name(),
                    stage.state().name(),
                    Json.text(stage.startedAt()),
                    Json.text(stage.completedAt()));
        }

        private Stage stage() {
            return new Stage(
                    new StageKey(key),
                    name,
                    StageState.valueOf(state),
                    Optional.ofNullable(started).map(Times::instant),
                    Optional.ofNullable(completed).map(Times::instant));
        }
    }
}
