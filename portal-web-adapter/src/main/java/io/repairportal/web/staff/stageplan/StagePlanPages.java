package io.repairportal.web.staff.stageplan;

import io.repairportal.core.access.Actor;
import io.repairportal.core.publishing.StagePlanDesk;
import io.repairportal.spi.publication.StagePlan;
import io.repairportal.spi.workorder.StageKey;
import io.repairportal.spi.workorder.StagePlanRef;
import io.repairportal.web.Access;
import io.repairportal.web.Reply;
import io.repairportal.web.Route;
import io.repairportal.web.Visit;
import io.repairportal.web.staff.Desk;
import io.repairportal.web.staff.Done;
import io.repairportal.web.staff.Input;
import io.repairportal.web.staff.Office;
import io.repairportal.web.staff.OfficeLinks;
import io.repairportal.web.staff.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Stage plans and explanations (K8): for portal administrators. Safe for use by many threads. */
public final class StagePlanPages {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_LIST = 8_000;
    private static final int MOST_STAGES = 100;

    private final Office office;
    private final StagePlanDesk plans;

    /** Works on these plans. */
    public StagePlanPages(Office office, StagePlanDesk plans) {
        this.office = Objects.requireNonNull(office, "office");
        this.plans = Objects.requireNonNull(plans, "plans");
    }

    /** Returns the addresses. */
    public List<Route<?>> routes() {
        String stage = "/staff/stage-plans/{plan}/{stage}";
        return List.of(
                Route.get("/staff/stage-plans")
                        .allow(Access.ADMINISTRATOR)
                        .to((visit, staff) -> list(visit, staff, Optional.empty())),
                Route.post("/staff/stage-plans").allow(Access.ADMINISTRATOR).to(this::create),
                Route.get("/staff/stage-plans/{plan}")
                        .allow(Access.ADMINISTRATOR)
                        .to(this::plan),
                Route.get(stage)
                        .allow(Access.ADMINISTRATOR)
                        .to((visit, staff) -> stage(visit, staff, Optional.empty())),
                Route.post(stage).allow(Access.ADMINISTRATOR).to(this::explain));
    }

    private Reply list(Visit visit, Actor.Staff staff, Optional<Input.Rejected> wrong) {
        return StagePlanViews.list(
                office.desk(visit, staff, Section.STAGE_PLANS, wrong),
                plans.all(staff),
                plans.missingExplanations(staff));
    }

    private Reply create(Visit visit, Actor.Staff staff) {
        Input input = office.input(visit, "create");
        String name = input.text("name", LONGEST_NAME);
        List<String> stages = input.text("stages", LONGEST_LIST)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (stages.size() > MOST_STAGES || stages.stream().anyMatch(line -> line.length() > LONGEST_NAME)) {
            input.wrong("stages", "staff.plans.tooMany");
        }
        StagePlanRef ref = new StagePlanRef("plan-" + visit.newOperation().substring(0, 12));
        return input.answer(
                () -> {
                    plans.save(staff, new StagePlan(ref, name, planned(stages)));
                    return Reply.redirect(links(visit, staff).stagePlan(ref) + Done.CREATED.query());
                },
                wrong -> list(visit, staff, Optional.of(wrong)));
    }

    private static List<StagePlan.PlannedStage> planned(List<String> names) {
        List<StagePlan.PlannedStage> stages = new ArrayList<>();
        for (String name : names) {
            stages.add(new StagePlan.PlannedStage(new StageKey("s" + (stages.size() + 1)), name, List.of()));
        }
        return stages;
    }

    private Reply plan(Visit visit, Actor.Staff staff) {
        Desk desk = office.desk(visit, staff, Section.STAGE_PLANS);
        return find(visit, staff)
                .map(plan ->
                        StagePlanViews.plan(desk, plan, stage -> plans.customerViewAt(staff, plan.ref(), stage.key())))
                .orElseGet(Reply::notFound);
    }

    private Reply stage(Visit visit, Actor.Staff staff, Optional<Input.Rejected> wrong) {
        return find(visit, staff)
                .flatMap(plan -> found(visit, plan)
                        .map(stage -> StagePlanViews.stage(
                                office.desk(visit, staff, Section.STAGE_PLANS, wrong), plan, stage)))
                .orElseGet(Reply::notFound);
    }

    private Reply explain(Visit visit, Actor.Staff staff) {
        Optional<StagePlan> plan = find(visit, staff);
        Optional<StagePlan.PlannedStage> stage = plan.flatMap(found -> found(visit, found));
        if (stage.isEmpty()) {
            return Reply.notFound();
        }
        Input input = office.input(visit, "stage");
        List<StagePlan.Explanation> written = visit.provider().languages().offered().stream()
                .flatMap(language -> explanation(input, language).stream())
                .toList();
        return input.answer(
                () -> {
                    plans.save(staff, with(plan.orElseThrow(), stage.get(), written));
                    return Reply.redirect(
                            links(visit, staff).stagePlan(plan.orElseThrow().ref()) + Done.SAVED.query());
                },
                wrong -> stage(visit, staff, Optional.of(wrong)));
    }

    private static Optional<StagePlan.Explanation> explanation(Input input, Locale language) {
        String name = input.maybe("name." + language.toLanguageTag(), LONGEST_NAME);
        String text = input.maybe("text." + language.toLanguageTag(), LONGEST_TEXT);
        boolean fits = name.length() <= LONGEST_NAME && text.length() <= LONGEST_TEXT;
        return fits && !(name + text).isEmpty()
                ? Optional.of(new StagePlan.Explanation(language, name, text))
                : Optional.empty();
    }

    private static StagePlan with(StagePlan plan, StagePlan.PlannedStage stage, List<StagePlan.Explanation> written) {
        StagePlan.PlannedStage changed = new StagePlan.PlannedStage(stage.key(), stage.name(), written);
        return new StagePlan(
                plan.ref(),
                plan.name(),
                plan.stages().stream()
                        .map(each -> each.key().equals(stage.key()) ? changed : each)
                        .toList());
    }

    private Optional<StagePlan> find(Visit visit, Actor.Staff staff) {
        return plans.all(staff).stream()
                .filter(plan -> plan.ref().value().equals(visit.segment("plan")))
                .findFirst();
    }

    private static Optional<StagePlan.PlannedStage> found(Visit visit, StagePlan plan) {
        return visit.ref("stage", StageKey::new).flatMap(plan::stage);
    }

    private OfficeLinks links(Visit visit, Actor.Staff staff) {
        return office.desk(visit, staff, Section.STAGE_PLANS).links();
    }
}
