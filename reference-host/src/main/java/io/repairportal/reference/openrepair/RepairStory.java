package io.repairportal.reference.openrepair;

import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.StagePlan;
import io.repairportal.spi.publication.StagePlan.Explanation;
import io.repairportal.spi.publication.StagePlan.PlannedStage;
import io.repairportal.spi.workorder.RepairPlan;
import io.repairportal.spi.workorder.Stage;
import io.repairportal.spi.workorder.StageKey;
import io.repairportal.spi.workorder.StagePlanRef;
import io.repairportal.spi.workorder.StageState;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.spi.workorder.WorkOrderState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What happened to one repaired thing, told as a work order with a repair plan. The stages follow from the status; the safety test and the
 * paperwork are the group's own business and have no explanation, so customers never see them (B3).
 */
final class RepairStory {
    private static final StagePlanRef PLAN = new StagePlanRef("repair-event");
    private static final int OPENING_HOUR = 10;
    private static final List<PlannedStage> STAGES = List.of(
            stage("received", "Received", "Angenommen", """
                    You handed your item to us and told us what is wrong with it.""", """
                    Sie haben uns Ihr Gerät gebracht und uns gesagt, was ihm fehlt."""),
            stage("inspected", "Inspected", "Untersucht", """
                    A volunteer opened it, looked for the fault and talked it over with you.""", """
                    Wir haben es geöffnet, den Fehler gesucht und mit Ihnen besprochen."""),
            stage("repaired", "Repair", "Reparatur", """
                    We repair what can be repaired. If a part is missing, we tell you which one.""", """
                    Wir reparieren, was sich reparieren lässt. Fehlt ein Teil, sagen wir Ihnen, welches."""),
            internal("safety-test", "Portable appliance test"),
            internal("paperwork", "Paperwork for the data set"),
            stage("handed-back", "Handed back", "Zurückgegeben", """
                    Your item is with you again. Thank you for keeping it in use.""", """
                    Ihr Gerät ist wieder bei Ihnen. Danke, dass Sie es weiter benutzen."""));

    private RepairStory() {}

    /** Returns the plan that all repairs of a group follow. */
    static StagePlan plan() {
        return new StagePlan(PLAN, "Repair event", STAGES);
    }

    static WorkOrder workOrder(RepairRecord repair, ProviderRef provider) {
        Instant opened = opened(repair);
        WorkOrder.Builder order = WorkOrder.builder(
                        ref(repair), InventedCustomer.ref(repair, provider), Wording.title(repair), opened)
                .number(Wording.shortened(repair.id(), 64))
                .asset(Wording.asset(repair))
                .contact(InventedCustomer.CONTACT);
        return switch (repair.outcome().status()) {
            case FIXED, END_OF_LIFE ->
                order.closed(WorkOrderState.CLOSED, opened.plus(Duration.ofHours(2)))
                        .build();
            case REPAIRABLE -> order.build();
            case UNKNOWN -> order.state(WorkOrderState.READY).build();
        };
    }

    static WorkOrderRef ref(RepairRecord repair) {
        boolean usable =
                repair.id().matches("[A-Za-z0-9._~:-]{1,64}") && !repair.id().matches("\\.{1,2}");
        return new WorkOrderRef(
                usable ? repair.id() : Hashes.slug(repair.id(), 40) + "-" + Hashes.hex("id:" + repair.id(), 12));
    }

    static RepairPlan progress(RepairRecord repair) {
        return switch (repair.outcome().status()) {
            case FIXED -> plan(repair, StageState.COMPLETED, StageState.COMPLETED, StageState.COMPLETED);
            case REPAIRABLE -> plan(repair, StageState.IN_PROGRESS, StageState.TO_DO, StageState.TO_DO);
            case END_OF_LIFE -> plan(repair, StageState.SKIPPED, StageState.SKIPPED, StageState.COMPLETED);
            case UNKNOWN -> plan(repair, StageState.SKIPPED, StageState.IN_PROGRESS, StageState.TO_DO);
        };
    }

    private static RepairPlan plan(RepairRecord repair, StageState repaired, StageState inside, StageState handedBack) {
        List<StageState> states =
                List.of(StageState.COMPLETED, StageState.COMPLETED, repaired, inside, inside, handedBack);
        Instant opened = opened(repair);
        Stage[] stages = new Stage[STAGES.size()];
        for (int i = 0; i < stages.length; i++) {
            Stage stage = Stage.toDo(STAGES.get(i).key(), STAGES.get(i).name());
            stages[i] = states.get(i) == StageState.TO_DO
                    ? stage
                    : stage.in(states.get(i), opened.plus(Duration.ofMinutes(20L * i)));
        }
        return new RepairPlan(PLAN, List.of(stages));
    }

    private static Instant opened(RepairRecord repair) {
        return repair.date()
                .atTime(OPENING_HOUR, 0)
                .atZone(Land.of(repair.country()).zone())
                .toInstant();
    }

    private static PlannedStage stage(String key, String english, String german, String... texts) {
        return new PlannedStage(
                new StageKey(key),
                english,
                List.of(
                        new Explanation(Locale.ENGLISH, english, texts[0]),
                        new Explanation(Locale.GERMAN, german, texts[1])));
    }

    private static PlannedStage internal(String key, String name) {
        return new PlannedStage(new StageKey(key), name, List.of());
    }
}
