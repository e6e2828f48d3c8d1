package io.repairportal.spi.publication;

import io.repairportal.spi.internal.Require;
import io.repairportal.spi.workorder.StageKey;
import io.repairportal.spi.workorder.StagePlanRef;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A template for repair plans, with what customers read about each stage. A stage without explanation in the provider's default language
 * is never shown (B3).
 *
 * @param ref names it within the provider
 * @param name as staff call it; at most 200 characters
 * @param stages in their usual order; at most 100
 */
public record StagePlan(StagePlanRef ref, String name, List<PlannedStage> stages) {
    /** Copies the stages. */
    public StagePlan {
        Objects.requireNonNull(ref, "ref");
        Require.text(name, 200, "name");
        stages = List.copyOf(stages);
        Require.between(stages.size(), 0, 100, "number of stages");
    }

    /** Returns the stage of that key. */
    public Optional<PlannedStage> stage(StageKey key) {
        // why a loop: asked for every stage of every row of a list
        for (PlannedStage stage : stages) {
            if (stage.key().equals(key)) {
                return Optional.of(stage);
            }
        }
        return Optional.empty();
    }

    /**
     * A stage as planned.
     *
     * @param key names it within the plan
     * @param name as the shop calls it; at most 200 characters
     * @param explanations at most one for each language
     */
    public record PlannedStage(StageKey key, String name, List<Explanation> explanations) {
        /** Copies the explanations. */
        public PlannedStage {
            Objects.requireNonNull(key, "key");
            Require.text(name, 200, "name");
            explanations = List.copyOf(explanations);
        }

        /** Returns the non-blank explanation in exactly this language. */
        public Optional<Explanation> in(Locale language) {
            for (Explanation explanation : explanations) {
                if (explanation.language().getLanguage().equals(language.getLanguage())
                        && !explanation.text().isBlank()) {
                    return Optional.of(explanation);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * What customers read about a stage.
     *
     * @param language the language of both texts
     * @param stageName the stage's name in this language; empty: as the shop calls it; at most 200 characters
     * @param text the explanation; blank explains nothing; at most 2,000 characters
     */
    public record Explanation(Locale language, String stageName, String text) {
        /** Checks lengths. */
        public Explanation {
            Objects.requireNonNull(language, "language");
            Require.atMost(stageName, 200, "stageName");
            Require.atMost(text, 2_000, "text");
        }
    }
}
