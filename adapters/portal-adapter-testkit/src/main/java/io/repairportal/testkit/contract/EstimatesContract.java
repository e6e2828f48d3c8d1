package io.repairportal.testkit.contract;

import static io.repairportal.testkit.contract.Cast.ACME;
import static io.repairportal.testkit.contract.Cast.DANA;
import static io.repairportal.testkit.contract.Cast.all;
import static io.repairportal.testkit.contract.Cast.order;
import static io.repairportal.testkit.contract.Cast.whole;
import static io.repairportal.testkit.fixture.Fixtures.MORNING;
import static io.repairportal.testkit.fixture.Fixtures.anEstimate;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.access.Scope;
import io.repairportal.spi.estimate.Estimate;
import io.repairportal.spi.estimate.EstimateRef;
import io.repairportal.spi.estimate.EstimateState;
import io.repairportal.spi.estimate.Estimates;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link Estimates} must do. Extend it, hand over your adapter, run it. */
public abstract class EstimatesContract extends OwnershipContract {
    private final WorkOrder order = order(DANA, "WO-1").concerning("dana").build();

    /** For subclasses. */
    protected EstimatesContract() {}

    /**
     * An estimate for a work order.
     *
     * @param workOrder says whose the estimate is; several estimates may have the same one
     * @param estimate the estimate
     */
    public record Written(WorkOrder workOrder, Estimate estimate) {
        /** Checks that both are there. */
        public Written {
            Objects.requireNonNull(workOrder, "workOrder");
            Objects.requireNonNull(estimate, "estimate");
        }
    }

    /** Returns a fresh adapter that knows exactly these estimates and their work orders. */
    protected abstract Estimates knowing(Written... estimates);

    @Override
    final Map<String, Set<String>> seenIn(Scope scope) {
        Estimates port = knowing(workOrders().stream()
                .map(each -> written(
                        anEstimate(each)
                                .ref("E-" + each.ref())
                                .line(Cast.label(each), 5_000)
                                .build(),
                        each))
                .toArray(Written[]::new));
        List<String> refs = IntStream.rangeClosed(1, 5).mapToObj(n -> "WO-" + n).toList();
        return Map.of(
                "find",
                labels(refs.stream().flatMap(ref -> port.find(scope, new EstimateRef("E-" + ref)).stream())),
                "ofWorkOrder",
                labels(refs.stream().flatMap(ref -> port.ofWorkOrder(scope, new WorkOrderRef(ref)).stream())),
                "ofWorkOrders",
                labels(port
                        .ofWorkOrders(
                                scope, refs.stream().map(WorkOrderRef::new).toList())
                        .stream()));
    }

    @Test
    @DisplayName("an estimate is told with version, lines in their order, totals and terms (F1)")
    public final void tellsTheFacts() {
        Estimate estimate = anEstimate(order)
                .line("Tür spachteln & schleifen", 12_345)
                .line("Anbauteile", 1)
                .line("Lack", 9_999_999_999L)
                .terms("Zahlbar in 14 Tagen.\nVielen Dank!")
                .build();

        Estimates port = knowing(written(estimate, order));

        assertThat(port.find(whole(DANA), estimate.ref())).contains(estimate);
        assertThat(port.ofWorkOrder(whole(DANA), order.ref())).containsExactly(estimate);
    }

    @Test
    @DisplayName("what does not exist is not found (E5)")
    public final void unknownIsNotFound() {
        Estimates port = knowing(written(anEstimate(order).build(), order));

        assertThat(port.find(all(ACME), new EstimateRef("unknown"))).isEmpty();
        assertThat(port.find(all(ACME), new EstimateRef("e-1"))).isEmpty();
        assertThat(port.ofWorkOrder(all(ACME), new WorkOrderRef("unknown"))).isEmpty();
    }

    @Test
    @DisplayName("the estimates of a work order are listed newest first, and none of another (F1)")
    public final void listsNewestFirst() {
        WorkOrder second = order(DANA, "WO-2").build();
        Estimates port =
                knowing(sent(order, "E-1", 1), sent(order, "E-2", 3), sent(order, "E-3", 2), sent(second, "E-4", 9));

        assertThat(port.ofWorkOrder(whole(DANA), order.ref()))
                .extracting(estimate -> estimate.ref().value())
                .containsExactly("E-2", "E-3", "E-1");
    }

    @Test
    @DisplayName("of several work orders the same is told as of one after the other (B10)")
    public final void listsSeveralTogether() {
        WorkOrder second = order(DANA, "WO-2").build();
        WorkOrder third = order(DANA, "WO-3").build();
        Estimates port =
                knowing(sent(order, "E-1", 1), sent(order, "E-2", 3), sent(second, "E-3", 2), sent(third, "E-4", 9));

        assertThat(port.ofWorkOrders(whole(DANA), List.of(order.ref(), second.ref(), new WorkOrderRef("unknown"))))
                .extracting(estimate -> estimate.ref().value())
                .containsExactlyInAnyOrder("E-1", "E-2", "E-3");
        assertThat(port.ofWorkOrders(whole(DANA), List.of())).isEmpty();
    }

    @Test
    @DisplayName("of one work order at most 50 estimates are listed (P61)")
    public final void boundsLists() {
        Written[] many = IntStream.range(0, 55)
                .mapToObj(number -> sent(order, "E-" + number, number))
                .toArray(Written[]::new);

        Estimates port = knowing(many);

        assertThat(port.ofWorkOrder(whole(DANA), order.ref())).hasSize(50);
        assertThat(port.ofWorkOrders(whole(DANA), List.of(order.ref()))).hasSize(50);
    }

    @Test
    @DisplayName("where an estimate stands is told in the words of the portal (F1)")
    public final void tellsStates() {
        Written[] inAllStates = Stream.of(EstimateState.values())
                .filter(state -> state != EstimateState.DRAFT)
                .map(state ->
                        written(anEstimate(order).ref("E-" + state).in(state).build(), order))
                .toArray(Written[]::new);

        assertThat(knowing(inAllStates).ofWorkOrder(whole(DANA), order.ref()))
                .allSatisfy(estimate -> assertThat(estimate.ref().value()).isEqualTo("E-" + estimate.state()))
                .hasSize(inAllStates.length);
    }

    private static Written sent(WorkOrder order, String ref, int second) {
        return written(
                anEstimate(order).ref(ref).sentAt(MORNING.plusSeconds(second)).build(), order);
    }

    private static Written written(Estimate estimate, WorkOrder order) {
        return new Written(order, estimate);
    }

    private static Set<String> labels(Stream<Estimate> estimates) {
        return estimates.map(estimate -> estimate.lines().get(0).title()).collect(Collectors.toSet());
    }
}
