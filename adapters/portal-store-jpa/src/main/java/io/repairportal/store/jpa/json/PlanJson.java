package io.repairportal.store.jpa.json;

import io.repairportal.spi.workorder.RepairPlan;
import io.repairportal.spi.workorder.Stage;
import io.repairportal.spi.workorder.StageKey;
import io.repairportal.spi.workorder.StagePlanRef;
import io.repairportal.spi.workorder.StageState;
import java.io.IOException;
import java.time.Instant;
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
        return text == null ? Optional.empty() : Optional.of(JsonPieces.read(text, PlanJson::plan));
    }

    private static PlanJson of(RepairPlan plan) {
        return new PlanJson(
                Json.V,
                plan.template().value(),
                plan.stages().stream().map(StageJson::of).toList());
    }

    private static RepairPlan plan(JsonPieces object) throws IOException {
        String template = "";
        List<Stage> stages = List.of();
        for (String field = object.next(); field != null; field = object.next()) {
            switch (field) {
                case "template" -> template = object.text();
                case "stages" -> stages = object.list(StageJson::stage);
                default -> object.skip();
            }
        }
        return new RepairPlan(new StagePlanRef(template), stages);
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

        private static Stage stage(JsonPieces object) throws IOException {
            String key = "";
            String name = "";
            String state = "";
            Optional<Instant> started = Optional.empty();
            Optional<Instant> completed = Optional.empty();
            for (String field = object.next(); field != null; field = object.next()) {
                switch (field) {
                    case "key" -> key = object.text();
                    case "name" -> name = object.text();
                    case "state" -> state = object.text();
                    case "started" -> started = Times.maybe(object.maybeText());
                    case "completed" -> completed = Times.maybe(object.maybeText());
                    default -> object.skip();
                }
            }
            return new Stage(new StageKey(key), name, StageState.valueOf(state), started, completed);
        }
    }
}
