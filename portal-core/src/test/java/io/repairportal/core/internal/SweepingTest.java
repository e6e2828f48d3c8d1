package io.repairportal.core.internal;

import static io.repairportal.testkit.fixture.Fixtures.aLink;
import static io.repairportal.testkit.fixture.Fixtures.anOutboxMessage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.repairportal.core.notification.PostRoom;
import io.repairportal.spi.access.InvitationReport;
import io.repairportal.spi.access.InvitationReportRef;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.access.SessionHash;
import io.repairportal.spi.address.PostalAddress;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.notification.Outbox;
import io.repairportal.spi.proposal.Details;
import io.repairportal.spi.proposal.Proposal;
import io.repairportal.spi.proposal.ProposalRef;
import io.repairportal.spi.staff.StaffRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Throwing away what nobody needs any more")
class SweepingTest {
    private static final PersonRef NEWCOMER = new PersonRef("nina");
    private static final Duration MINUTES = Duration.ofMinutes(21);
    private static final Duration A_DAY = Duration.ofHours(25);

    private final PostRoom room = new PostRoom();
    private final Sweeping sweeping = new Sweeping(room.parts, new Random(1));

    @Test
    @DisplayName("soon after the beginning all that is over goes, and nothing that still counts (P61)")
    void sweepsSoonAfterTheBeginning() {
        leaveBehind(3);
        room.clock.advance(A_DAY);
        count("fresh");
        sweeping.begin();
        room.clock.advance(MINUTES);
        sweeping.sweepIfDue();
        assertThat(left()).isZero();
        assertThat(count("fresh")).isEqualTo(2);
    }

    @Test
    @DisplayName("before it has begun nothing is thrown away (P61)")
    void doesNothingBeforeTheBeginning() {
        leaveBehind(3);
        room.clock.advance(A_DAY);
        sweeping.sweepIfDue();
        assertThat(left()).isEqualTo(3);
    }

    @Test
    @DisplayName("after that it waits for hours: a few times a day, at times of its own (P61)")
    void waitsForHours() {
        sweeping.begin();
        room.clock.advance(MINUTES);
        sweeping.sweepIfDue();
        int sweeps = 0;
        for (int minutes = 0; minutes < 24 * 60; minutes += 10) {
            room.clock.advance(Duration.ofMinutes(10));
            leaveBehind(1, room.clock.instant().minus(A_DAY));
            sweeping.sweepIfDue();
            sweeps += left() == 0 ? 1 : 0;
        }
        assertThat(sweeps).isBetween(3, 6);
    }

    @Test
    @DisplayName("much is thrown away in portions (P61)")
    void sweepsInPortions() {
        sweeping.begin();
        room.clock.advance(MINUTES);
        leaveBehind(1_200, room.clock.instant().minus(A_DAY));
        sweeping.sweepIfDue();
        assertThat(left()).isEqualTo(700);
        leaveBehind(700, room.clock.instant().minus(A_DAY));
        sweeping.sweepIfDue();
        sweeping.sweepIfDue();
        assertThat(left()).isZero();
    }

    @Test
    @DisplayName("what became of many invitations goes after 30 days, and not before (A13, P61)")
    void forgetsReports() {
        report("old", Duration.ofDays(30));
        report("young", Duration.ofDays(29));
        sweeping.begin();
        room.clock.advance(MINUTES);
        sweeping.sweepIfDue();
        assertThat(room.store.invitationReports().newest(room.provider.ref(), 10))
                .extracting(report -> report.ref().value())
                .containsExactly("young");
    }

    @Test
    @DisplayName("links go after two years, what was sent after 90 days, what was given up after a year (A5, L1, P61)")
    void forgetsByKind() {
        link("old", Forgetting.LINKS);
        link("young", Forgetting.LINKS.minusHours(1));
        settled("sent-old", Forgetting.SENT, new Outbox.Settlement.Sent());
        settled("sent-young", Forgetting.SENT.minusHours(1), new Outbox.Settlement.Sent());
        settled("parked-old", Forgetting.PARKED, new Outbox.Settlement.Parked("no such mailbox"));
        settled("parked-young", Forgetting.SENT, new Outbox.Settlement.Parked("no such mailbox"));
        sweeping.begin();
        room.clock.advance(MINUTES);
        sweeping.sweepIfDue();
        assertThat(room.store.keys().ofWorkOrder(room.provider.ref(), room.workOrder.ref()))
                .extracting(link -> link.hash().value())
                .containsExactly("young");
        assertThat(deliveries(Outbox.State.SENT)).containsExactly("sent-young");
        assertThat(deliveries(Outbox.State.PARKED)).containsExactly("parked-young");
    }

    @Test
    @DisplayName("what was declined goes 30 days after that; what waits for an answer waits on (A12, A20, P61)")
    void forgetsWhatWasDeclined() {
        Instant longAgo = room.clock.instant().minus(Duration.ofDays(900));
        propose("waits", Proposal.Verdict.waiting(longAgo));
        propose("old", declined(longAgo, Forgetting.DECLINED));
        propose("young", declined(longAgo, Forgetting.DECLINED.minusHours(1)));
        sweeping.begin();
        room.clock.advance(MINUTES);
        sweeping.sweepIfDue();
        assertThat(room.store.proposals().ofPerson(room.provider.ref(), NEWCOMER))
                .extracting(proposal -> proposal.ref().value())
                .containsExactlyInAnyOrder("waits", "young");
    }

    @Test
    @DisplayName("a started portal sweeps by itself, in the background (P61)")
    void theWorkerSweeps() {
        Instant begin = room.clock.instant();
        count("old", begin);
        assertThat(count("old", begin)).isEqualTo(2);
        room.notifications.worker().start();
        try {
            room.clock.advance(A_DAY);
            await().atMost(Duration.ofSeconds(30)).until(() -> count("old", begin) == 1);
        } finally {
            room.notifications.worker().close();
        }
    }

    /** Returns how many sessions that are over are still there, and takes them away. */
    private int left() {
        return room.store.admissions().sweep(room.clock.instant(), 10_000);
    }

    private void leaveBehind(int sessions) {
        leaveBehind(sessions, room.clock.instant());
    }

    private void leaveBehind(int sessions, Instant since) {
        IntStream.range(0, sessions).forEach(number -> {
            SessionHash session = new SessionHash("session-" + since.toEpochMilli() + "-" + number);
            var grant = aLink(room.workOrder).sentAt(since).grantedAt(since);
            room.store.admissions().open(session, Optional.empty(), grant, since);
        });
    }

    private void report(String ref, Duration ago) {
        InvitationReport report = new InvitationReport(
                new InvitationReportRef(ref),
                new InvitationReport.Sender(new StaffRef("sam"), "Sam"),
                room.clock.instant().minus(ago),
                true,
                List.of());
        room.store.invitationReports().begin(room.provider.ref(), report);
    }

    private void link(String hash, Duration ago) {
        var link = aLink(room.workOrder).hash(hash).sentAt(room.clock.instant().minus(ago));
        room.store.keys().issue(room.provider.ref(), List.of(link.build()));
    }

    private void settled(String ref, Duration ago, Outbox.Settlement settlement) {
        Instant then = room.clock.instant().minus(ago);
        Outbox outbox = room.store.outbox();
        outbox.add(List.of(
                anOutboxMessage(room.provider.ref()).ref(ref).dueAt(then).build()));
        outbox.claim(then, Duration.ofMinutes(1), 1).forEach(claimed -> outbox.settle(claimed, settlement, then));
    }

    private List<String> deliveries(Outbox.State state) {
        return room.store.outbox().list(room.provider.ref(), state, Optional.empty(), 10).items().stream()
                .map(delivery -> delivery.ref().value())
                .toList();
    }

    private Proposal.Verdict declined(Instant made, Duration ago) {
        return Proposal.Verdict.waiting(made)
                .decided(Proposal.State.DECLINED, room.clock.instant().minus(ago));
    }

    private void propose(String ref, Proposal.Verdict verdict) {
        room.store
                .proposals()
                .saveIfUnchanged(new Proposal(
                        new ProposalRef(ref),
                        room.provider.ref(),
                        Proposal.Kind.REGISTRATION,
                        new Proposal.About(NEWCOMER, Optional.empty(), Optional.empty()),
                        Optional.empty(),
                        new Details(
                                new Contact.PersonName("Nina", "Marsh"),
                                "",
                                Optional.empty(),
                                new Details.Phones(Optional.empty(), Optional.empty()),
                                new PostalAddress("", "", "", ""),
                                Optional.empty()),
                        verdict,
                        0));
    }

    private int count(String counter) {
        return count(counter, Instant.parse("2026-03-04T00:00:00Z"));
    }

    private int count(String counter, Instant window) {
        return room.store.counters().countUp(counter, window, window.plus(Duration.ofHours(1)));
    }
}
