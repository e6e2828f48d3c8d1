package io.repairportal.testkit.contract;

import static io.repairportal.testkit.contract.Cast.ACME;
import static io.repairportal.testkit.contract.Cast.DANA;
import static io.repairportal.testkit.contract.Cast.all;
import static io.repairportal.testkit.contract.Cast.order;
import static io.repairportal.testkit.contract.Cast.whole;
import static io.repairportal.testkit.fixture.Fixtures.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.access.Scope;
import io.repairportal.spi.workorder.TechnicianNote;
import io.repairportal.spi.workorder.TechnicianNoteRef;
import io.repairportal.spi.workorder.TechnicianNotes;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link TechnicianNotes} must do. Extend it, hand over your adapter, run it. */
public abstract class TechnicianNotesContract extends OwnershipContract {
    private final WorkOrder order = order(DANA, "WO-1").concerning("dana").build();

    /** For subclasses. */
    protected TechnicianNotesContract() {}

    /**
     * A note about a work order.
     *
     * @param workOrder says whose the note is; several notes may have the same one
     * @param note the note
     */
    public record Noted(WorkOrder workOrder, TechnicianNote note) {
        /** Checks that both are there. */
        public Noted {
            Objects.requireNonNull(workOrder, "workOrder");
            Objects.requireNonNull(note, "note");
        }
    }

    /** Returns a fresh adapter that knows exactly these notes and their work orders. */
    protected abstract TechnicianNotes knowing(Noted... notes);

    @Override
    final Map<String, Set<String>> seenIn(Scope scope) {
        TechnicianNotes port = knowing(workOrders().stream()
                .map(each -> noted(each, "N-" + each.ref(), Cast.label(each), 0))
                .toArray(Noted[]::new));
        return Map.of(
                "ofWorkOrder",
                IntStream.rangeClosed(1, 5)
                        .mapToObj(number -> new WorkOrderRef("WO-" + number))
                        .flatMap(ref -> port.ofWorkOrder(scope, ref).stream())
                        .map(TechnicianNote::text)
                        .collect(Collectors.toSet()));
    }

    @Test
    @DisplayName("a note is told as it was written, with its lines, its author or none (B6)")
    public final void tellsTheNote() {
        Noted signed = noted(order, "N-1", "Kühler dicht.\nThermostat <getauscht> & geprüft: 88 °C 👍", 1);
        Noted unsigned = new Noted(
                order,
                new TechnicianNote(new TechnicianNoteRef("N-2"), order.ref(), "Test drive, 4 miles", "", MORNING));

        TechnicianNotes port = knowing(signed, unsigned);

        assertThat(port.ofWorkOrder(whole(DANA), order.ref())).containsExactly(signed.note(), unsigned.note());
    }

    @Test
    @DisplayName("a note may have 4,000 characters (B6)")
    public final void keepsLongNotes() {
        Noted longest = noted(order, "N-1", "ß".repeat(4_000), 1);

        assertThat(knowing(longest).ofWorkOrder(whole(DANA), order.ref())).containsExactly(longest.note());
    }

    @Test
    @DisplayName("the notes of a work order are listed newest first, and none of another (B6)")
    public final void listsNewestFirst() {
        WorkOrder second = order(DANA, "WO-2").build();
        TechnicianNotes port = knowing(
                noted(order, "N-1", "first", 1),
                noted(order, "N-2", "third", 3),
                noted(order, "N-3", "second", 2),
                noted(second, "N-4", "of another", 9));

        assertThat(port.ofWorkOrder(whole(DANA), order.ref()))
                .extracting(TechnicianNote::text)
                .containsExactly("third", "second", "first");
        assertThat(port.ofWorkOrder(all(ACME), new WorkOrderRef("unknown"))).isEmpty();
    }

    @Test
    @DisplayName("of one work order the newest 50 notes are listed (P61)")
    public final void boundsLists() {
        Noted[] many = IntStream.range(0, 55)
                .mapToObj(number -> noted(order, "N-" + number, "note " + number, number))
                .toArray(Noted[]::new);

        assertThat(knowing(many).ofWorkOrder(whole(DANA), order.ref()))
                .hasSize(50)
                .first()
                .isEqualTo(many[54].note());
    }

    private static Noted noted(WorkOrder order, String ref, String text, int second) {
        return new Noted(
                order,
                new TechnicianNote(
                        new TechnicianNoteRef(ref), order.ref(), text, "Emre Aydın", MORNING.plusSeconds(second)));
    }
}
