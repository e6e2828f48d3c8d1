package io.repairportal.testkit.contract;

import static io.repairportal.testkit.contract.Cast.ACME;
import static io.repairportal.testkit.contract.Cast.PRECISE;
import static io.repairportal.testkit.contract.Cast.ZENITH;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.access.InvitationReport;
import io.repairportal.spi.access.InvitationReport.Line;
import io.repairportal.spi.access.InvitationReportRef;
import io.repairportal.spi.access.InvitationReports;
import io.repairportal.spi.staff.StaffRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link InvitationReports} must do. */
public abstract class InvitationReportsContract extends PortalStoreContract {
    private static final InvitationReportRef FIRST = new InvitationReportRef("first");
    private static final List<Line> BECAME =
            List.of(new Line(1, "C-1", "SENT"), new Line(3, Texts.DIFFICULT, "UNREADABLE"));
    private static final Duration MICRO = Duration.ofNanos(1_000);

    /** For subclasses. */
    protected InvitationReportsContract() {}

    @Test
    @DisplayName("a report comes back as it was begun, and as it ended, with every line in its order (A13)")
    public final void remembersEverything() {
        List<Line> many = IntStream.rangeClosed(1, 500)
                .mapToObj(line -> new Line(line, Texts.ofLength(200), "NOT_REACHED"))
                .toList();
        InvitationReport begun = report("first", PRECISE, many);

        assertThat(reports().begin(ACME, begun)).isTrue();
        assertThat(reports().find(ACME, FIRST)).contains(begun);
        assertThat(reports().end(ACME, FIRST, BECAME)).isTrue();
        assertThat(reports().find(ACME, FIRST)).contains(begun.ended(BECAME));
    }

    @Test
    @DisplayName("a report of a name that is taken is not begun again, and changes nothing (A13, P52)")
    public final void beginsOnce() {
        reports().begin(ACME, report("first", PRECISE, BECAME));

        assertThat(reports().begin(ACME, report("first", PRECISE.plus(MICRO), List.of())))
                .isFalse();

        assertThat(reports().find(ACME, FIRST)).contains(report("first", PRECISE, BECAME));
    }

    @Test
    @DisplayName("of 16 that begin the same report at once exactly one does (A13, P52)")
    public final void oneBegins() {
        List<Boolean> begun = Together.run(16, thread -> reports().begin(ACME, report("first", PRECISE, BECAME)));

        assertThat(begun).containsOnlyOnce(true);
    }

    @Test
    @DisplayName("a report ends once; one that was never begun does not end (A13)")
    public final void endsOnce() {
        assertThat(reports().end(ACME, FIRST, BECAME)).isFalse();
        reports().begin(ACME, report("first", PRECISE, List.of()));
        reports().end(ACME, FIRST, BECAME);

        assertThat(reports().end(ACME, FIRST, List.of())).isFalse();

        assertThat(reports().find(ACME, FIRST))
                .contains(report("first", PRECISE, List.of()).ended(BECAME));
    }

    @Test
    @DisplayName("reports are listed with the newest first, at most as many as are asked for (A13)")
    public final void listsTheNewest() {
        assertThat(reports().newest(ACME, 10)).isEmpty();
        begin("b", PRECISE);
        begin("a", PRECISE.plus(MICRO));
        begin("c", PRECISE.minus(MICRO));

        assertThat(reports().newest(ACME, 2))
                .extracting(report -> report.ref().value())
                .containsExactly("a", "b");
        assertThat(reports().newest(ACME, 10)).hasSize(3);
    }

    @Test
    @DisplayName("old reports are forgotten, not before, the oldest first and at most so many at once (P61)")
    public final void sweeps() {
        begin("c", PRECISE.plus(MICRO));
        begin("a", PRECISE.minus(MICRO));
        begin("b", PRECISE);

        assertThat(reports().sweep(ACME, PRECISE.minus(MICRO.multipliedBy(2)), 10))
                .isZero();
        assertThat(reports().sweep(ACME, PRECISE, 1)).isEqualTo(1);
        assertThat(reports().find(ACME, new InvitationReportRef("a"))).isEmpty();
        assertThat(reports().sweep(ACME, PRECISE, 10)).isEqualTo(1);

        assertThat(reports().newest(ACME, 10))
                .extracting(report -> report.ref().value())
                .containsExactly("c");
    }

    @Test
    @DisplayName("the reports of another provider do not exist and cannot be changed or forgotten from here (P1)")
    public final void providersNeverMix() {
        reports().begin(ZENITH, report("first", PRECISE, List.of()));

        assertThat(reports().find(ACME, FIRST)).isEmpty();
        assertThat(reports().newest(ACME, 10)).isEmpty();
        assertThat(reports().end(ACME, FIRST, BECAME)).isFalse();
        assertThat(reports().sweep(ACME, PRECISE, 10)).isZero();
        assertThat(reports().begin(ACME, report("first", PRECISE, BECAME))).isTrue();

        assertThat(reports().find(ZENITH, FIRST)).contains(report("first", PRECISE, List.of()));
        assertThat(reports().newest(ZENITH, 10)).hasSize(1);
    }

    private void begin(String ref, Instant sentAt) {
        reports().begin(ACME, report(ref, sentAt, BECAME));
    }

    private static InvitationReport report(String ref, Instant sentAt, List<Line> lines) {
        return new InvitationReport(
                new InvitationReportRef(ref),
                new InvitationReport.Sender(new StaffRef("sam"), "Sam Carter"),
                sentAt,
                false,
                lines);
    }

    private InvitationReports reports() {
        return store().invitationReports();
    }
}
