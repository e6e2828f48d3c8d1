package io.repairportal.testkit.contract;

import static io.repairportal.testkit.contract.Cast.ACME;
import static io.repairportal.testkit.contract.Cast.DANA;
import static io.repairportal.testkit.contract.Cast.NAMESAKE;
import static io.repairportal.testkit.contract.Cast.ZENITH;
import static io.repairportal.testkit.contract.Cast.all;
import static io.repairportal.testkit.contract.Cast.order;
import static io.repairportal.testkit.contract.Cast.whole;
import static io.repairportal.testkit.fixture.Fixtures.MORNING;
import static io.repairportal.testkit.fixture.Fixtures.aPlan;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.access.Scope;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.workorder.RepairPlan;
import io.repairportal.spi.workorder.StageState;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.spi.workorder.WorkOrderChange;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.spi.workorder.WorkOrders;
import io.repairportal.testkit.fixture.WorkOrderFixture;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link WorkOrders} must do. Extend it, hand over your adapter, run it.
 *
 * <p>A shop need not have all facts: tasks, advisors, locations, assets and plans are not looked at unless the adapter shows them. Times
 * are whole seconds.
 */
public abstract class WorkOrdersContract extends OwnershipContract {
    private static final WorkOrderRef FIRST = new WorkOrderRef("WO-1");

    /** For subclasses. */
    protected WorkOrdersContract() {}

    /**
     * Returns a fresh adapter that knows exactly these work orders. Insert them into your tables with their owner, contact, number, title
     * and times, and remember {@code changedAt} as the time of the last change. A plan may be dropped.
     */
    protected abstract WorkOrders knowing(WorkOrderChange... workOrders);

    @Override
    final Map<String, Set<String>> seenIn(Scope scope) {
        WorkOrders port = knowing(workOrders().toArray(WorkOrder[]::new));
        List<WorkOrderRef> refs = IntStream.rangeClosed(1, 5)
                .mapToObj(n -> new WorkOrderRef("WO-" + n))
                .toList();
        return Map.of(
                "find, all at once",
                labels(port.find(scope, refs).stream()),
                "find, one by one",
                labels(refs.stream().flatMap(ref -> port.find(scope, List.of(ref)).stream())));
    }

    @Test
    @DisplayName("a work order is found with owner, contact, number, title, state and times (B1)")
    public final void tellsTheFacts() {
        WorkOrder closed = order(DANA, "WO-1")
                .concerning("dana")
                .numbered("4711/b")
                .titled("Kotflügel vorn links; \"groß\" & 100 % <ok>")
                .closedAt(MORNING.plusSeconds(3_600))
                .build();
        WorkOrder open = order(DANA, "WO-2").build();

        WorkOrders port = knowing(closed, open);

        assertThat(sameFacts(port.find(all(ACME), List.of(FIRST)))).isEqualTo(sameFacts(List.of(closed)));
        assertThat(sameFacts(port.find(all(ACME), List.of(open.ref())))).isEqualTo(sameFacts(List.of(open)));
    }

    @Test
    @DisplayName("what does not exist is left out of the answer, nothing asked is nothing answered (E5)")
    public final void leavesOutUnknown() {
        WorkOrders port = knowing(order(DANA, "WO-1").build());

        assertThat(labels(port.find(all(ACME), List.of(new WorkOrderRef("unknown"), FIRST)).stream()))
                .containsExactly("acme/WO-1");
        assertThat(port.find(all(ACME), List.of())).isEmpty();
        assertThat(port.find(all(ACME), List.of(new WorkOrderRef("wo-1")))).isEmpty();
    }

    @Test
    @DisplayName("100 work orders are found at once, each of them once (B1)")
    public final void findsAHundred() {
        WorkOrder[] many = IntStream.range(0, 100)
                .mapToObj(number -> order(DANA, "WO-" + number).build())
                .toArray(WorkOrder[]::new);

        List<WorkOrder> found = knowing(many)
                .find(whole(DANA), Stream.of(many).map(WorkOrder::ref).toList());

        assertThat(found).extracting(Cast::label).containsExactlyInAnyOrderElementsOf(labels(Stream.of(many)));
    }

    @Test
    @DisplayName("staff find work orders by a part of number or title, and by whatever asset is shown (K6)")
    public final void searchesWhatIsShown() {
        WorkOrders port = knowing(
                named("WO-1", "4711", "Paint the door").forAsset("VW Golf").build(),
                named("WO-2", "4712", "Größerer Schaden").forAsset("Ford Ka").build());

        assertThat(search(port, "4711")).containsExactly("WO-1");
        assertThat(search(port, "the door")).containsExactly("WO-1");
        assertThat(search(port, "rößerer Sch")).containsExactly("WO-2");
        assertThat(search(port, "471")).containsExactlyInAnyOrder("WO-1", "WO-2");
        assertThat(search(port, "no such thing")).isEmpty();
        port.find(all(ACME), List.of(FIRST)).stream()
                .map(WorkOrder::asset)
                .filter(asset -> !asset.isBlank())
                .forEach(asset -> assertThat(search(port, asset)).containsExactly("WO-1"));
    }

    @Test
    @DisplayName("wildcards and quotes in a search are what they are (P31)")
    public final void searchesLiterally() {
        WorkOrders port = knowing(
                named("WO-1", "1", "Battery 100% it's fine").build(),
                named("WO-2", "2", "Battery 100_ \\ percent").build(),
                named("WO-3", "3", "Battery").build());

        assertThat(search(port, "0%")).containsExactly("WO-1");
        assertThat(search(port, "%")).containsExactly("WO-1");
        assertThat(search(port, "_")).containsExactly("WO-2");
        assertThat(search(port, "\\")).containsExactly("WO-2");
        assertThat(search(port, "'")).containsExactly("WO-1");
        assertThat(search(port, "B%y")).isEmpty();
    }

    @Test
    @DisplayName("a search stays at its provider, begins with the newest and ends at its limit (K6, P1)")
    public final void searchesOneProvider() {
        WorkOrders port = knowing(
                named("WO-1", "1", "Door").openedAt(MORNING).build(),
                named("WO-2", "2", "Door").openedAt(MORNING.plusSeconds(2)).build(),
                named("WO-3", "3", "Door").openedAt(MORNING.plusSeconds(1)).build(),
                order(NAMESAKE, "WO-9")
                        .titled("Door")
                        .openedAt(MORNING.plusSeconds(9))
                        .build());

        assertThat(search(port, "Door")).containsExactly("WO-2", "WO-3", "WO-1");
        assertThat(refs(port.search(ACME, "Door", 2))).containsExactly("WO-2", "WO-3");
        assertThat(refs(port.search(ZENITH, "Door", 9))).containsExactly("WO-9");
        assertThat(port.search(new ProviderRef("nowhere"), "Door", 9)).isEmpty();
    }

    @Test
    @DisplayName("changes are told from a time on, that time included, oldest first, of one provider (K6, P1)")
    public final void tellsChanges() {
        WorkOrders port = knowing(
                changed(order(DANA, "WO-1").build(), 3),
                changed(order(DANA, "WO-2").closedAt(MORNING.plusSeconds(1)).build(), 1),
                changed(order(DANA, "WO-3").build(), 2),
                changed(order(DANA, "WO-4").build(), 0),
                changed(order(NAMESAKE, "WO-1").build(), 2));

        List<WorkOrderChange> changes = port.changedSince(ACME, second(1), 10);

        assertThat(changes)
                .extracting(change -> Cast.label(change.workOrder()))
                .containsExactly("acme/WO-2", "acme/WO-3", "acme/WO-1");
        assertThat(changes).extracting(WorkOrderChange::changedAt).containsExactly(second(1), second(2), second(3));
        assertThat(port.changedSince(ACME, second(4), 10)).isEmpty();
        assertThat(port.changedSince(ZENITH, second(0), 10)).hasSize(1);
    }

    @Test
    @DisplayName("a piece of the changes never ends within one time, so that none is missed (K6)")
    public final void tellsAllChangesOfOneTime() {
        WorkOrders port = knowing(
                changed(order(DANA, "WO-1").build(), 1),
                changed(order(DANA, "WO-2").build(), 2),
                changed(order(DANA, "WO-3").build(), 2),
                changed(order(DANA, "WO-4").build(), 2),
                changed(order(DANA, "WO-5").build(), 3));

        assertThat(changes(port, 0, 1)).containsExactly("WO-1");
        assertThat(changes(port, 0, 2)).containsExactlyInAnyOrder("WO-1", "WO-2", "WO-3", "WO-4");
        assertThat(changes(port, 2, 1)).containsExactlyInAnyOrder("WO-2", "WO-3", "WO-4");
        assertThat(changes(port, 0, 5)).hasSize(5);
    }

    @Test
    @DisplayName("catching up in small pieces hears of every work order and comes to an end (K6)")
    public final void catchesUp() {
        WorkOrderChange[] many = IntStream.range(0, 60)
                .mapToObj(number -> changed(order(DANA, "WO-" + number).build(), number * 7 % 20))
                .toArray(WorkOrderChange[]::new);
        WorkOrders port = knowing(many);

        Set<String> heard = new LinkedHashSet<>();
        Instant since = MORNING;
        for (int pieces = 0; pieces < 25; pieces++) {
            List<WorkOrderChange> piece = port.changedSince(ACME, since, 4);
            piece.forEach(change -> heard.add(change.workOrder().ref().value()));
            since = piece.isEmpty()
                    ? since
                    : piece.get(piece.size() - 1).changedAt().plusSeconds(1);
        }

        assertThat(heard).hasSize(60);
    }

    @Test
    @DisplayName("a change tells this work order's own plan, or none if the shop has no plans (B2)")
    public final void tellsPlans() {
        RepairPlan plan = aPlan("body")
                .stage("received", "Received", StageState.COMPLETED)
                .stage("painting", "Painting", StageState.IN_PROGRESS)
                .build();
        WorkOrders port = knowing(
                new WorkOrderChange(order(DANA, "WO-1").build(), Optional.of(plan), second(1)),
                changed(order(DANA, "WO-2").build(), 2));

        List<WorkOrderChange> changes = port.changedSince(ACME, second(1), 10);

        assertThat(changes.get(0).plan()).isIn(Optional.of(plan), Optional.empty());
        assertThat(changes.get(1).plan()).isEmpty();
    }

    private WorkOrders knowing(WorkOrder... workOrders) {
        return knowing(Stream.of(workOrders).map(order -> changed(order, 0)).toArray(WorkOrderChange[]::new));
    }

    private static WorkOrderChange changed(WorkOrder order, int second) {
        return new WorkOrderChange(order, Optional.empty(), second(second));
    }

    private static Instant second(int second) {
        return MORNING.plusSeconds(second);
    }

    private static WorkOrderFixture named(String ref, String number, String title) {
        return order(DANA, ref).numbered(number).titled(title).forAsset("");
    }

    private static List<List<Object>> sameFacts(List<WorkOrder> orders) {
        List<List<Object>> facts = new ArrayList<>();
        for (WorkOrder order : orders) {
            facts.add(List.of(
                    order.ref(),
                    order.customer(),
                    order.contact(),
                    order.number(),
                    order.title(),
                    order.state(),
                    order.openedAt(),
                    order.closedAt()));
        }
        return facts;
    }

    private static List<String> changes(WorkOrders port, int since, int limit) {
        return refs(port.changedSince(ACME, second(since), limit).stream()
                .map(WorkOrderChange::workOrder)
                .toList());
    }

    private static List<String> search(WorkOrders port, String text) {
        return refs(port.search(ACME, text, 20));
    }

    private static List<String> refs(List<WorkOrder> orders) {
        return orders.stream().map(order -> order.ref().value()).toList();
    }

    /** Returns labels made of what the title says, so that a mixed-up answer of another provider shows. */
    private static Set<String> labels(Stream<WorkOrder> orders) {
        return orders.map(order -> order.title().substring("Repair ".length())).collect(Collectors.toSet());
    }
}
