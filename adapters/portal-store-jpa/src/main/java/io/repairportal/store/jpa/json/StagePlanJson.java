package io.repairportal.store.jpa.json;

import io.repairportal.spi.publication.StagePlan;
import io.repairportal.spi.publication.StagePlan.Explanation;
import io.repairportal.spi.publication.StagePlan.PlannedStage;
import io.repairportal.spi.workorder.StageKey;
import io.repairportal.spi.workorder.StagePlanRef;
import java.util.List;

/**
 * A stage plan as stored; its reference is the key of its row.
 *
 * @param v the format
 * @param name as staff call it
 * @param stages in their order
 */
public record StagePlanJson(int v, String name, List<PlannedJson> stages) {

    /** Returns the text of a plan. */
    public static String text(StagePlan plan) {
        return Json.write(new StagePlanJson(
                Json.V, plan.name(), plan.stages().stream().map(PlannedJson::of).toList()));
    }

    /** Returns the plan of a text. */
    public static StagePlan read(String ref, String text) {
        StagePlanJson form = Json.read(text, StagePlanJson.class);
        return new StagePlan(
                new StagePlanRef(ref),
                form.name,
                form.stages.stream().map(PlannedJson::stage).toList());
    }

    /** A planned stage as stored. */
    record PlannedJson(String key, String name, List<ExplanationJson> explanations) {

        private static PlannedJson of(PlannedStage stage) {
            return new PlannedJson(
                    stage.key().value(),
                    stage.name(),
                    stage.explanations().stream().map(ExplanationJson::of).toList());
        }

        private PlannedStage stage() {
            return new PlannedStage(
                    new StageKey(key),
                    name,
                    explanations.stream().map(ExplanationJson::explanation).toList());
        }
    }

    /** An explanation as stored. */
    record ExplanationJson(String language, String name, String text) {

        private static ExplanationJson of(Explanation explanation) {
            return new ExplanationJson(
                    explanation.language().toLanguageTag(), explanation.stageName(), explanation.text());
        }

        private Explanation explanation() {
            return new Explanation(Json.language(language), name, text);
        }
    }
}
