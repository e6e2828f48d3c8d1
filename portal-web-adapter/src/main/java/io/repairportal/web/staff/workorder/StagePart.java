package io.repairportal.web.staff.workorder;

import io.repairportal.core.workorder.ShownStage;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.workorder.RepairPlan;
import io.repairportal.spi.workorder.Stage;
import io.repairportal.spi.workorder.StageState;
import io.repairportal.web.layout.StateView;
import io.repairportal.web.staff.Desk;
import io.repairportal.web.staff.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stages of a work order, as staff move them. Pure. */
final class StagePart {
    private StagePart() {}

    static SheetView.Stages of(Desk desk, SheetViews.Material material) {
        List<Stage> stages = material.publication()
                .flatMap(Publication::plan)
                .map(RepairPlan::stages)
                .orElse(List.of());
        List<Option> plans = material.plans().stream()
                .map(plan -> Option.of(plan.ref().value(), plan.name()))
                .toList();
        String url = desk.links().workOrder(material.workOrder().ref());
        return new SheetView.Stages(
                stages.stream().map(stage -> row(desk, material, url, stage)).toList(),
                Arrays.stream(StageState.values())
                        .map(state -> Option.of(Draft.word(state), desk.t("staff.stage." + Draft.word(state))))
                        .toList(),
                stages.isEmpty() && !plans.isEmpty()
                        ? Optional.of(desk.form("plan", url + "/plan", Map.of()))
                        : Optional.empty(),
                plans);
    }

    private static SheetView.StageRow row(Desk desk, SheetViews.Material material, String url, Stage stage) {
        return new SheetView.StageRow(
                stage.name(),
                state(desk, stage.state()),
                note(desk, material, stage),
                desk.form(
                        "stage-" + stage.key(),
                        url + "/stages/" + stage.key(),
                        Map.of("state", Draft.word(stage.state()))));
    }

    private static String note(Desk desk, SheetViews.Material material, Stage stage) {
        boolean seen =
                material.sheet().seen().stages().stream().map(ShownStage::key).anyMatch(stage.key()::equals);
        boolean published = material.publication().filter(Publication::visible).isPresent();
        return desk.t(seen && published ? "staff.stage.seen" : "staff.stage.unseen");
    }

    private static StateView state(Desk desk, StageState state) {
        String word = desk.t("staff.stage." + Draft.word(state));
        return switch (state) {
            case TO_DO -> new StateView(word, "ring", "quiet");
            case IN_PROGRESS -> new StateView(word, "dot", "now");
            case COMPLETED -> new StateView(word, "check-circle", "good");
            case SKIPPED -> new StateView(word, "minus-circle", "quiet");
        };
    }
}
