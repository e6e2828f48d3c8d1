package io.repairportal.reference.demo;

import static io.repairportal.reference.demo.ShopFile.each;
import static io.repairportal.reference.demo.ShopFile.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.repairportal.spi.publication.StagePlan;
import io.repairportal.spi.publication.StagePlan.Explanation;
import io.repairportal.spi.publication.StagePlan.PlannedStage;
import io.repairportal.spi.workorder.RepairPlan;
import io.repairportal.spi.workorder.Stage;
import io.repairportal.spi.workorder.StageKey;
import io.repairportal.spi.workorder.StagePlanRef;
import io.repairportal.spi.workorder.StageState;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The stage plans of a demonstration shop, and how far a work order is in one of them. */
final class PlanFile {
    private final List<StagePlan> plans;

    PlanFile(ShopFile shop) {
        plans = each(shop.root(), "plans").map(PlanFile::plan).toList();
    }

    List<StagePlan> plans() {
        return plans;
    }

    /**
     * Returns a repair plan.
     *
     * @param plan which plan it follows
     * @param signs one for each stage: c completed, i in progress, s skipped, . to do, - not in this work order's plan
     * @param during from taking in to now, or to the end
     */
    RepairPlan progress(String plan, String signs, Span during) {
        StagePlan template = plans.stream()
                .filter(candidate -> candidate.ref().value().equals(plan))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no plan " + plan));
        List<Stage> stages = new ArrayList<>();
        for (int i = 0; i < signs.length(); i++) {
            if (signs.charAt(i) != '-') {
                stages.add(stage(template.stages().get(i), signs.charAt(i), during.part(i, signs.length())));
            }
        }
        return new RepairPlan(template.ref(), stages);
    }

    /** A stretch of time, at this place. */
    record Span(Instant from, Instant to, ZoneId zone) {
        Instant part(int index, int count) {
            long seconds = to.getEpochSecond() - from.getEpochSecond();
            return StoryClock.byDay(from.plusSeconds(seconds * (index + 1) / (count + 1)), zone);
        }
    }

    private static Stage stage(PlannedStage planned, char sign, Instant at) {
        Stage stage = Stage.toDo(planned.key(), planned.name());
        return switch (sign) {
            case 'c' -> stage.in(StageState.IN_PROGRESS, at.minusSeconds(3_000)).in(StageState.COMPLETED, at);
            case 'i' -> stage.in(StageState.IN_PROGRESS, at);
            case 's' -> stage.in(StageState.SKIPPED, at);
            case '.' -> stage;
            default -> throw new IllegalArgumentException("a stage cannot be " + sign);
        };
    }

    private static StagePlan plan(JsonNode node) {
        return new StagePlan(
                new StagePlanRef(text(node, "ref")),
                text(node, "name"),
                each(node, "stages").map(PlanFile::planned).toList());
    }

    private static PlannedStage planned(JsonNode node) {
        return new PlannedStage(
                new StageKey(text(node, "key")),
                text(node, "name"),
                Stream.of(Locale.ENGLISH, Locale.GERMAN)
                        .flatMap(language -> explanation(node, language).stream())
                        .toList());
    }

    private static Optional<Explanation> explanation(JsonNode node, Locale language) {
        String text = text(node, language.getLanguage());
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(new Explanation(language, text(node, language.getLanguage() + "Name"), text));
    }
}
