package io.repairportal.core.publishing;

import io.repairportal.core.access.Actor;
import io.repairportal.core.internal.Audit;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.settings.ProviderLook;
import io.repairportal.core.workorder.StageView;
import io.repairportal.spi.publication.StagePlan;
import io.repairportal.spi.workorder.RepairPlan;
import io.repairportal.spi.workorder.Stage;
import io.repairportal.spi.workorder.StageKey;
import io.repairportal.spi.workorder.StagePlanRef;
import io.repairportal.spi.workorder.StageState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The stage plans of a provider and what customers read about each stage (K8). Safe for use by many threads. */
public final class StagePlanDesk {
    private final PortalParts parts;
    private final ProviderLook providers;
    private final Audit audit;

    /** Works with these parts. */
    public StagePlanDesk(PortalParts parts, ProviderLook providers) {
        this.parts = Objects.requireNonNull(parts, "parts");
        this.providers = Objects.requireNonNull(providers, "providers");
        this.audit = new Audit(parts);
    }

    /** Stores a plan in the place of the one with the same reference; the same plan again changes nothing. */
    public void save(Actor.Staff staff, StagePlan plan) {
        parts.store().unitOfWork().inTransaction(transaction -> {
            Optional<StagePlan> before = parts.store().stagePlans().find(staff.provider(), plan.ref());
            if (!before.equals(Optional.of(plan))) {
                parts.store().stagePlans().save(staff.provider(), plan);
                audit.record(staff, "stage-plan.changed", "stage-plan:" + plan.ref(), Map.of("name", plan.name()));
            }
            return plan;
        });
    }

    /** Returns all plans, by name. */
    public List<StagePlan> all(Actor.Staff staff) {
        return parts.store().stagePlans().all(staff.provider());
    }

    /** Returns every stage that lacks an explanation in a language the provider offers. */
    public List<MissingExplanation> missingExplanations(Actor.Staff staff) {
        List<Locale> offered = providers.require(staff.provider()).languages().offered();
        List<MissingExplanation> missing = new ArrayList<>();
        for (StagePlan plan : all(staff)) {
            for (StagePlan.PlannedStage stage : plan.stages()) {
                List<Locale> lacking = offered.stream()
                        .filter(language -> stage.in(language).isEmpty())
                        .toList();
                if (!lacking.isEmpty()) {
                    missing.add(
                            new MissingExplanation(plan.ref(), stage.key(), lacking, lacking.contains(offered.get(0))));
                }
            }
        }
        return missing;
    }

    /** Returns what a customer would see while this stage is in progress and all stages before it are done; empty if there is none. */
    public Optional<StageView> customerViewAt(Actor.Staff staff, StagePlanRef plan, StageKey stage) {
        return parts.store()
                .stagePlans()
                .find(staff.provider(), plan)
                .filter(found -> found.stage(stage).isPresent())
                .map(found -> viewAt(
                        found,
                        stage,
                        providers.require(staff.provider()).languages().standard()));
    }

    private StageView viewAt(StagePlan plan, StageKey current, Locale standard) {
        Instant now = parts.clock().instant();
        List<Stage> stages = new ArrayList<>();
        StageState state = StageState.COMPLETED;
        for (StagePlan.PlannedStage planned : plan.stages()) {
            Stage stage = Stage.toDo(planned.key(), planned.name());
            if (planned.key().equals(current)) {
                stages.add(stage.in(StageState.IN_PROGRESS, now));
                state = StageState.TO_DO;
            } else {
                stages.add(stage.in(state, now));
            }
        }
        return StageView.of(Optional.of(new RepairPlan(plan.ref(), stages)), Optional.of(plan), standard, standard);
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
