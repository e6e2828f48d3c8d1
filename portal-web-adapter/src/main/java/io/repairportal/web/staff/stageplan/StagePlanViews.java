package io.repairportal.web.staff.stageplan;

import io.repairportal.core.publishing.StagePlanDesk;
import io.repairportal.core.workorder.StageView;
import io.repairportal.spi.publication.StagePlan;
import io.repairportal.web.Reply;
import io.repairportal.web.layout.StateView;
import io.repairportal.web.staff.Desk;
import io.repairportal.web.staff.Option;
import io.repairportal.web.staff.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Stage plans as pages. Pure. */
final class StagePlanViews {
    private StagePlanViews() {}

    static Reply list(Desk desk, List<StagePlan> plans, List<StagePlanDesk.MissingExplanation> missing) {
        PlansView view = new PlansView(
                desk.view(desk.t("staff.menu.stage_plans")),
                plans.stream()
                        .map(plan -> new PlansView.Row(
                                desk.links().stagePlan(plan.ref()),
                                plan.name(),
                                desk.texts()
                                        .count(
                                                "staff.plans.stages",
                                                plan.stages().size())))
                        .toList(),
                missing.stream()
                        .flatMap(lack -> plans.stream()
                                .filter(plan -> plan.ref().equals(lack.plan()))
                                .map(plan -> missing(desk, plan, lack)))
                        .toList(),
                desk.form("create", desk.links().section(Section.STAGE_PLANS), Map.of()));
        return desk.reply("staff/stageplan/list.jte", view);
    }

    static Reply plan(Desk desk, StagePlan plan, Function<StagePlan.PlannedStage, Optional<StageView>> customerView) {
        PlanView view = new PlanView(
                desk.view(plan.name()),
                desk.links().section(Section.STAGE_PLANS),
                plan.name(),
                plan.stages().stream()
                        .map(stage -> new PlanView.StageRow(
                                desk.links().stagePlan(plan.ref()) + "/" + stage.key(),
                                stage.name(),
                                state(desk, isShown(desk, stage)),
                                customerView
                                        .apply(stage)
                                        .map(seen -> seen(desk, seen))
                                        .orElse(List.of())))
                        .toList());
        return desk.reply("staff/stageplan/plan.jte", view);
    }

    static Reply stage(Desk desk, StagePlan plan, StagePlan.PlannedStage stage) {
        List<Locale> offered = desk.visit().provider().languages().offered();
        Map<String, String> values = new LinkedHashMap<>();
        offered.forEach(language -> stage.explanations().stream()
                .filter(each -> each.language().getLanguage().equals(language.getLanguage()))
                .findFirst()
                .ifPresent(each -> {
                    values.put("name." + language.toLanguageTag(), each.stageName());
                    values.put("text." + language.toLanguageTag(), each.text());
                }));
        StageEditView view = new StageEditView(
                desk.view(stage.name()),
                Option.of(desk.links().stagePlan(plan.ref()), plan.name()),
                stage.name(),
                desk.form("stage", desk.links().stagePlan(plan.ref()) + "/" + stage.key(), values),
                offered.stream()
                        .map(language -> Option.of(
                                language.toLanguageTag(),
                                language.getDisplayLanguage(desk.texts().language())))
                        .toList());
        return desk.reply("staff/stageplan/stage.jte", view);
    }

    private static List<String> seen(Desk desk, StageView view) {
        if (view.stages().isEmpty()) {
            return List.of(desk.t("staff.shown.neutral"));
        }
        return view.stages().stream()
                .map(stage -> stage.completed() ? desk.t("tracker.completed", stage.name()) : stage.name())
                .toList();
    }

    private static PlansView.Missing missing(Desk desk, StagePlan plan, StagePlanDesk.MissingExplanation lack) {
        return new PlansView.Missing(
                desk.links().stagePlan(plan.ref()) + "/" + lack.stage(),
                plan.stage(lack.stage())
                        .map(StagePlan.PlannedStage::name)
                        .orElse(lack.stage().value()),
                plan.name(),
                lack.languages().stream()
                        .map(language ->
                                language.getDisplayLanguage(desk.texts().language()))
                        .collect(Collectors.joining(", ")),
                state(desk, !lack.hidden()));
    }

    private static boolean isShown(Desk desk, StagePlan.PlannedStage stage) {
        return stage.in(desk.visit().provider().languages().standard()).isPresent();
    }

    private static StateView state(Desk desk, boolean shown) {
        return shown
                ? new StateView(desk.t("staff.plans.shown"), "eye", "good")
                : new StateView(desk.t("staff.plans.never"), "lock", "attention");
    }
}
