package io.repairportal.reference.demo;

import static io.repairportal.reference.demo.ShopFile.each;
import static io.repairportal.reference.demo.ShopFile.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.estimate.Estimate;
import io.repairportal.spi.estimate.EstimateRef;
import io.repairportal.spi.estimate.EstimateState;
import io.repairportal.spi.money.Money;
import io.repairportal.spi.provider.LocationRef;
import io.repairportal.spi.staff.StaffRef;
import io.repairportal.spi.workorder.RepairPlan;
import io.repairportal.spi.workorder.StageKey;
import io.repairportal.spi.workorder.Task;
import io.repairportal.spi.workorder.TechnicianNote;
import io.repairportal.spi.workorder.TechnicianNoteRef;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.spi.workorder.WorkOrderState;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One work order of a demonstration shop as it is written down, placed in time relative to the clock of the story. */
final class WorkOrderFile {
    private final ShopFile shop;
    private final PlanFile plans;
    private final JsonNode node;
    private final StoryClock clock;

    WorkOrderFile(ShopFile shop, PlanFile plans, JsonNode node, StoryClock clock) {
        this.shop = shop;
        this.plans = plans;
        this.node = node;
        this.clock = clock;
    }

    JsonNode node() {
        return node;
    }

    WorkOrderRef ref() {
        return new WorkOrderRef(text(node, "n"));
    }

    ZoneId zone() {
        return shop.provider().location(location()).zone();
    }

    Instant opened() {
        return clock.past(node.path("o").asInt(), 9, zone());
    }

    /** Returns the afternoon that many days from now (negative: before), but before now. */
    Instant at(int days) {
        return clock.past(days, 15, zone());
    }

    /** Returns when one of so many files was made: spread over the repair, so that photos show its stages. */
    Instant made(int number, int files) {
        Duration repair = Duration.between(opened(), end());
        Instant made = opened().plus(repair.multipliedBy(number - 1L).dividedBy(files));
        return StoryClock.byDay(made, zone()).plusSeconds(60L * number);
    }

    WorkOrder facts() {
        WorkOrder.Builder order = WorkOrder.builder(
                        ref(), new CustomerRef(shop.ref(), text(node, "c")), text(node, "t"), opened())
                .asset(text(node, "a"))
                .tasks(each(node, "tasks").map(WorkOrderFile::task).toList());
        contact().ifPresent(order::contact);
        location().ifPresent(order::location);
        advisor().ifPresent(order::advisor);
        WorkOrderState state = node.has("st") ? WorkOrderState.valueOf(text(node, "st")) : WorkOrderState.OPEN;
        closed().ifPresentOrElse(at -> order.closed(state, at), () -> order.state(state));
        return order.build();
    }

    Optional<ContactRef> contact() {
        return present("who").map(ContactRef::new);
    }

    Optional<StaffRef> advisor() {
        return present("adv").map(StaffRef::new);
    }

    /** Returns the repair plan as it is now. */
    Optional<RepairPlan> plan() {
        return planIn("s");
    }

    /** Returns the repair plan as it was before a stage was reopened or taken out; else as it is now. */
    Optional<RepairPlan> firstPlan() {
        return planIn(node.has("was") ? "was" : "s");
    }

    List<Estimate> estimates() {
        return each(node, "e").map(this::estimate).toList();
    }

    /** Returns what technicians noted for the customer. */
    List<TechnicianNote> notes() {
        List<TechnicianNote> notes = new ArrayList<>();
        for (JsonNode note : node.path("tn")) {
            notes.add(new TechnicianNote(
                    new TechnicianNoteRef(ref() + "-n" + (notes.size() + 1)),
                    ref(),
                    note.path(2).asText(),
                    note.path(0).asText(),
                    clock.past(note.path(1).asInt(), 11, zone())));
        }
        return notes;
    }

    private Optional<RepairPlan> planIn(String field) {
        return present("plan")
                .map(plan -> plans.progress(plan, text(node, field), new PlanFile.Span(opened(), end(), zone())));
    }

    private Instant end() {
        return closed().orElseGet(() -> clock.past(0, 12, zone()));
    }

    private Optional<Instant> closed() {
        return node.has("z") ? Optional.of(clock.past(node.path("z").asInt(), 16, zone())) : Optional.empty();
    }

    private Optional<LocationRef> location() {
        return present("loc").map(LocationRef::new);
    }

    private Optional<String> present(String field) {
        return Optional.of(text(node, field)).filter(text -> !text.isEmpty());
    }

    private static Task task(JsonNode text) {
        String[] parts = text.asText().substring(2).split("@", -1);
        Optional<StageKey> stage = parts.length > 1 ? Optional.of(new StageKey(parts[1])) : Optional.empty();
        char sign = text.asText().charAt(0);
        Task.State state =
                switch (sign) {
                    case '+' -> Task.State.DONE;
                    case 'x' -> Task.State.CANCELLED;
                    default -> Task.State.OPEN;
                };
        return new Task(parts[0], state, sign != '?', stage);
    }

    private Estimate estimate(JsonNode sheet) {
        EstimateState state = EstimateState.valueOf(text(sheet, "s"));
        List<Estimate.Line> lines = each(sheet, "l").map(this::line).toList();
        Instant written = clock.past(sheet.path("o").asInt(), 14, zone());
        Instant validUntil = clock.day(sheet.path("valid").asInt(), zone())
                .atTime(18, 0)
                .atZone(zone())
                .toInstant();
        return new Estimate(
                new EstimateRef(text(sheet, "n")),
                ref(),
                text(sheet, "n"),
                text(sheet, "t"),
                state,
                1,
                state == EstimateState.DRAFT ? Optional.empty() : Optional.of(written),
                Optional.of(validUntil),
                lines,
                totals(lines),
                text(shop.root(), "terms"));
    }

    private Estimate.Line line(JsonNode line) {
        return new Estimate.Line(
                line.path(0).asText(),
                line.path(1).asText(),
                BigDecimal.valueOf(line.path(2).asLong()),
                money(line.path(3).asLong()));
    }

    private Estimate.Totals totals(List<Estimate.Line> lines) {
        long net = lines.stream().mapToLong(line -> line.net().minor()).sum();
        long tax = Math.floorDiv(net * shop.root().path("tax").asLong() + 50, 100);
        return new Estimate.Totals(money(net), money(tax), money(net + tax), text(shop.root(), "taxLabel"));
    }

    private Money money(long minor) {
        return Money.of(minor, text(shop.root(), "currency"));
    }
}
