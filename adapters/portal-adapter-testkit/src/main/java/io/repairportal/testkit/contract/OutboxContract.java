package io.repairportal.testkit.contract;

import static io.repairportal.testkit.contract.Cast.ACME;
import static io.repairportal.testkit.contract.Cast.PRECISE;
import static io.repairportal.testkit.contract.Cast.ZENITH;
import static io.repairportal.testkit.fixture.Fixtures.anOutboxMessage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.repairportal.spi.notification.MessageKind;
import io.repairportal.spi.notification.Outbox.Claimed;
import io.repairportal.spi.notification.Outbox.Delivery;
import io.repairportal.spi.notification.Outbox.Settlement;
import io.repairportal.spi.notification.Outbox.State;
import io.repairportal.spi.notification.OutboxMessage;
import io.repairportal.spi.notification.OutboxRef;
import io.repairportal.testkit.fixture.OutboxMessageFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link io.repairportal.spi.notification.Outbox} must do. Time passes only by what is handed over as {@code now}: an
 * adapter that asks its own clock, or its database's, fails here.
 */
public abstract class OutboxContract extends PortalStoreContract {
    private static final Instant NOW = PRECISE;
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration MICRO = Duration.ofNanos(1_000);
    private static final Settlement SENT = new Settlement.Sent();

    /** For subclasses. */
    protected OutboxContract() {}

    @Test
    @DisplayName("a message is claimed as it was written (L1)")
    public final void remembersEverything() {
        OutboxMessage mail = message("O-1")
                .kind(MessageKind.HOST_EVENT)
                .by(OutboxMessage.Transport.HOST)
                .to(Texts.ofLength(254))
                .sealed(Texts.DIFFICULT + "x".repeat(999_000))
                .dueAt(NOW)
                .build();

        add(mail);

        List<Claimed> claimed = claim(NOW);
        assertThat(claimed).extracting(Claimed::message).containsExactly(mail);
        assertThat(claimed).extracting(Claimed::attempts).containsExactly(1);
        assertThat(list(State.WAITING)).hasSize(1);
    }

    @Test
    @DisplayName("a message whose reference exists is not stored again, not even after it has left (L1, P46)")
    public final void storesOnce() {
        OutboxMessage first = message("O-1").build();
        add(first, message("O-1").sealed("twice at once").build());
        add(message("O-1").sealed("later").build(), message("O-2").build());

        List<Claimed> claimed = claim(NOW);
        assertThat(refs(claimed)).containsExactlyInAnyOrder("O-1", "O-2");
        assertThat(claimed).extracting(Claimed::message).contains(first);

        claimed.forEach(one -> settle(one, SENT));
        add(message("O-1").build());
        assertThat(claim(NOW.plus(LEASE).plus(LEASE))).isEmpty();
    }

    @Test
    @DisplayName("only what is due is claimed (L1)")
    public final void waitsUntilDue() {
        add(message("O-1").dueAt(NOW.plus(MICRO)).build());

        assertThat(claim(NOW)).isEmpty();
        assertThat(refs(claim(NOW.plus(MICRO)))).containsExactly("O-1");
    }

    @Test
    @DisplayName("what is due longest is claimed first, and no more than asked for (P47)")
    public final void oldestDueFirst() {
        add(
                message("O-1").dueAt(NOW.minusSeconds(1)).build(),
                message("O-2").dueAt(NOW.minusSeconds(3)).build(),
                message("O-3").dueAt(NOW.minusSeconds(2)).build());

        assertThat(refs(store().outbox().claim(NOW, LEASE, 2))).containsExactly("O-2", "O-3");
        assertThat(refs(store().outbox().claim(NOW, LEASE, 2))).containsExactly("O-1");
        assertThat(store().outbox().claim(NOW, LEASE, 2)).isEmpty();
    }

    @Test
    @DisplayName("a claimed message is nobody else's until its lease is over, then it is taken over (P48)")
    public final void leasesEnd() {
        add(message("O-1").build());
        Claimed first = claimOne(NOW);

        assertThat(claim(NOW.plus(LEASE).minus(MICRO))).isEmpty();
        Claimed second = claimOne(NOW.plus(LEASE).plus(MICRO));

        assertThat(second.message()).isEqualTo(first.message());
        assertThat(second.attempts()).isEqualTo(2);
        assertThat(second.fence()).isNotEqualTo(first.fence());
    }

    @Test
    @DisplayName("whoever lost a claim cannot settle it any more, whatever it says (P48)")
    public final void refusesZombies() {
        add(message("O-1").build());
        Claimed lost = claimOne(NOW);
        Claimed mine = claimOne(NOW.plus(LEASE).plus(MICRO));

        assertThat(settle(lost, SENT)).isFalse();
        assertThat(settle(lost, new Settlement.Parked("zombie"))).isFalse();
        assertThat(settle(lost, new Settlement.RetryAt(NOW, "zombie"))).isFalse();

        assertThat(claim(NOW.plus(LEASE).plus(MICRO))).isEmpty();
        assertThat(list(State.WAITING)).extracting(Delivery::cause).containsExactly("");
        assertThat(settle(mine, SENT)).isTrue();
        assertThat(settle(lost, new Settlement.Parked("zombie"))).isFalse();
        assertThat(list(State.SENT)).hasSize(1);
    }

    @Test
    @DisplayName("a worker that is late but was not replaced may still settle (P46)")
    public final void acceptsLateWorkers() {
        add(message("O-1").build());
        Claimed late = claimOne(NOW);

        assertThat(store().outbox().settle(late, SENT, NOW.plus(LEASE).plusSeconds(60)))
                .isTrue();

        assertThat(claim(NOW.plus(LEASE).plusSeconds(60))).isEmpty();
    }

    @Test
    @DisplayName("a claim is settled once (P46)")
    public final void settlesOnce() {
        add(message("O-1").build());
        Claimed claimed = claimOne(NOW);

        assertThat(settle(claimed, SENT)).isTrue();
        assertThat(settle(claimed, new Settlement.Parked("again"))).isFalse();

        assertThat(list(State.SENT)).hasSize(1);
        assertThat(list(State.PARKED)).isEmpty();
    }

    @Test
    @DisplayName("a message is tried again when it was put off to, not before (L1)")
    public final void retries() {
        add(message("O-1").build());
        Instant again = NOW.plus(Duration.ofMinutes(7));

        assertThat(settle(claimOne(NOW), new Settlement.RetryAt(again, "no answer")))
                .isTrue();

        assertThat(claim(again.minus(MICRO))).isEmpty();
        assertThat(list(State.WAITING)).extracting(Delivery::cause).containsExactly("no answer");
        Claimed second = claimOne(again);
        assertThat(second.attempts()).isEqualTo(2);
        assertThat(second.message().sealedContent())
                .isEqualTo(message("O-1").build().sealedContent());
    }

    @Test
    @DisplayName("a message that is given back untried is due at once, and counts no attempt (P48, P52)")
    public final void givesBack() {
        add(message("O-1").build());
        settle(claimOne(NOW), new Settlement.RetryAt(NOW, "no answer"));
        Claimed second = claimOne(NOW);

        assertThat(settle(second, new Settlement.GivenBack())).isTrue();
        assertThat(settle(second, SENT)).isFalse();

        assertThat(list(State.WAITING)).singleElement().satisfies(waiting -> {
            assertThat(waiting.attempts()).isEqualTo(1);
            assertThat(waiting.cause()).isEqualTo("no answer");
        });
        Claimed third = claimOne(NOW);
        assertThat(third.attempts()).isEqualTo(2);
        assertThat(third.message()).isEqualTo(second.message());
    }

    @Test
    @DisplayName("a parked message waits for staff, who send it again (P50, K7)")
    public final void parksAndSendsAgain() {
        add(message("O-1").build());
        settle(claimOne(NOW), new Settlement.Parked(Texts.ofLength(500)));

        assertThat(claim(NOW.plus(Duration.ofDays(30)))).isEmpty();
        assertThat(list(State.PARKED)).extracting(Delivery::cause).containsExactly(Texts.ofLength(500));

        assertThat(sendAgain("O-1")).isTrue();
        assertThat(sendAgain("O-1")).isFalse();
        assertThat(list(State.PARKED)).isEmpty();
        assertThat(claim(NOW.minus(MICRO))).isEmpty();
        Claimed again = claimOne(NOW);
        assertThat(again.attempts()).isEqualTo(1);
        assertThat(again.message().sealedContent())
                .isEqualTo(message("O-1").build().sealedContent());
        assertThat(settle(again, SENT)).isTrue();
    }

    @Test
    @DisplayName("only parked messages of the own provider can be sent again (K7, P1)")
    public final void sendsOnlyParkedAgain() {
        add(
                message("O-1").build(),
                message("O-2").build(),
                anOutboxMessage(ZENITH).ref("O-3").build());
        List<Claimed> claimed = claim(NOW);
        claimed.stream().filter(one -> isNamed(one, "O-1")).forEach(one -> settle(one, SENT));
        claimed.stream().filter(one -> isNamed(one, "O-3")).forEach(one -> settle(one, new Settlement.Parked("")));

        assertThat(List.of(sendAgain("O-1"), sendAgain("O-2"), sendAgain("O-3"), sendAgain("O-4")))
                .containsOnly(false);

        assertThat(store().outbox()
                        .list(ZENITH, State.PARKED, Optional.empty(), 9)
                        .items())
                .hasSize(1);
    }

    @Test
    @DisplayName("staff see the messages of their own provider in each state, newest first (K7, P1)")
    public final void listsForStaff() {
        for (int number = 0; number < 4; number++) {
            Instant then = NOW.plusSeconds(number);
            add(message("O-" + number).dueAt(then).to("d…@example.com").build());
            store().outbox().settle(store().outbox().claim(then, LEASE, 1).get(0), SENT, then);
        }
        add(anOutboxMessage(ZENITH).ref("O-9").build());

        assertThat(store().outbox().list(ACME, State.SENT, Optional.empty(), 3).items())
                .extracting(delivery -> delivery.ref().value())
                .containsExactly("O-3", "O-2", "O-1");
        assertThat(list(State.SENT).get(3))
                .isEqualTo(new Delivery(
                        new OutboxRef("O-0"),
                        MessageKind.WORK_ORDER_INVITATION,
                        "d…@example.com",
                        State.SENT,
                        1,
                        "",
                        Optional.of(NOW),
                        NOW));
        assertThat(list(State.WAITING)).isEmpty();
        assertThat(store().outbox()
                        .list(ZENITH, State.WAITING, Optional.empty(), 9)
                        .items())
                .hasSize(1);
    }

    @Test
    @DisplayName("walking through all pages shows staff every message once, newest first (K7)")
    public final void pagesShowEveryMessageOnce() {
        for (int number = 0; number < 8; number++) {
            add(message("O-" + number).dueAt(NOW.plusSeconds(number / 4)).build());
        }

        for (int limit : new int[] {1, 3, 100}) {
            assertThat(Walks.all(
                            limit, Delivery::place, after -> store().outbox().list(ACME, State.WAITING, after, limit)))
                    .extracting(delivery -> delivery.ref().value())
                    .containsExactly("O-7", "O-6", "O-5", "O-4", "O-3", "O-2", "O-1", "O-0");
        }
        assertThatThrownBy(() -> store().outbox().list(ACME, State.WAITING, Optional.empty(), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("workers that claim at once never hold the same message, and together they get all (P47)")
    public final void claimsNeverOverlap() {
        List<OutboxMessage> many = IntStream.range(0, 60)
                .mapToObj(number -> message("O-" + number).build())
                .toList();
        store().outbox().add(many);

        List<List<String>> claims = Together.run(8, worker -> claimUntilEmpty());

        List<String> all =
                new ArrayList<>(claims.stream().flatMap(Collection::stream).toList());
        all.addAll(claimUntilEmpty());
        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(
                        many.stream().map(one -> one.ref().value()).toList());
    }

    @Test
    @DisplayName("a message added in a unit of work that fails never leaves (P46)")
    public final void joinsTheUnitOfWork() {
        assertThatThrownBy(() -> store().unitOfWork().inTransaction(transaction -> {
                    add(message("O-1").build());
                    throw new IllegalStateException("the change it tells of did not happen");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(claim(NOW)).isEmpty();
        assertThat(list(State.WAITING)).isEmpty();
    }

    private static OutboxMessageFixture message(String ref) {
        return anOutboxMessage(ACME).ref(ref).dueAt(NOW.minusSeconds(60));
    }

    private void add(OutboxMessage... messages) {
        store().outbox().add(List.of(messages));
    }

    private List<Claimed> claim(Instant now) {
        return store().outbox().claim(now, LEASE, 100);
    }

    private Claimed claimOne(Instant now) {
        List<Claimed> claimed = claim(now);
        assertThat(claimed).as("claimed at %s", now).hasSize(1);
        return claimed.get(0);
    }

    private List<String> claimUntilEmpty() {
        List<String> mine = new ArrayList<>();
        for (List<Claimed> some = claimSome(); !some.isEmpty(); some = claimSome()) {
            mine.addAll(refs(some));
            assertThat(mine).as("messages claimed by one worker").hasSizeLessThan(1_000);
        }
        return mine;
    }

    private List<Claimed> claimSome() {
        return store().outbox().claim(NOW, LEASE, 7);
    }

    private boolean settle(Claimed claimed, Settlement settlement) {
        return store().outbox().settle(claimed, settlement, NOW);
    }

    private boolean sendAgain(String ref) {
        return store().outbox().sendAgain(ACME, new OutboxRef(ref), NOW);
    }

    private List<Delivery> list(State state) {
        return store().outbox().list(ACME, state, Optional.empty(), 100).items();
    }

    private static boolean isNamed(Claimed claimed, String ref) {
        return claimed.message().ref().value().equals(ref);
    }

    private static List<String> refs(List<Claimed> claimed) {
        return claimed.stream().map(one -> one.message().ref().value()).toList();
    }
}
