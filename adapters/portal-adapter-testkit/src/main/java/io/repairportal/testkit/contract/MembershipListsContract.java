package io.repairportal.testkit.contract;

import static io.repairportal.testkit.contract.Cast.ACME;
import static io.repairportal.testkit.contract.Cast.DANA;
import static io.repairportal.testkit.contract.Cast.EVAN;
import static io.repairportal.testkit.contract.Cast.NAMESAKE;
import static io.repairportal.testkit.contract.Cast.PRECISE;
import static io.repairportal.testkit.fixture.Fixtures.MORNING;
import static io.repairportal.testkit.fixture.Fixtures.aMembership;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.MembershipRef;
import io.repairportal.spi.access.RightsRef;
import io.repairportal.spi.access.Saved;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.paging.Slice;
import io.repairportal.testkit.fixture.MembershipFixture;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link io.repairportal.spi.access.MembershipLists} must do. */
public abstract class MembershipListsContract extends PortalStoreContract {
    private static final RightsRef FLEET = new RightsRef("R-1");

    /** For subclasses. */
    protected MembershipListsContract() {}

    @Test
    @DisplayName("the memberships of a customer, of no other customer and of no other provider (A14, P1)")
    public final void listsOfCustomer() {
        save(aMembership(DANA.ref()).ref("M-1"));
        save(aMembership(EVAN.ref()).ref("M-2"));
        save(aMembership(NAMESAKE.ref()).ref("M-3"));

        assertThat(refs(store().membershipLists().ofCustomer(DANA.ref(), Optional.empty(), 100)))
                .containsExactly("M-1");
    }

    @Test
    @DisplayName("who uses a set of access rights, at this provider (K2, P1)")
    public final void listsWithRights() {
        save(aMembership(DANA.ref()).ref("M-1").withRights("R-1"));
        save(aMembership(EVAN.ref()).ref("M-2").withRights("R-2"));
        save(aMembership(EVAN.ref()).ref("M-3"));
        save(aMembership(NAMESAKE.ref()).ref("M-4").withRights("R-1"));

        assertThat(refs(store().membershipLists().withRights(ACME, FLEET, Optional.empty(), 100)))
                .containsExactly("M-1");
    }

    @Test
    @DisplayName("who has not accepted the invitation yet, at this provider (A8, P1)")
    public final void listsWaiting() {
        save(aMembership(DANA.ref()).ref("M-1"));
        save(aMembership(EVAN.ref()).ref("M-2").heldBy("P-1"));
        save(aMembership(NAMESAKE.ref()).ref("M-3"));
        Membership accepted = aMembership(EVAN.ref()).ref("M-4").build();
        store().memberships().saveIfUnchanged(accepted);
        store().memberships()
                .saveIfUnchanged(aMembership(EVAN.ref())
                        .ref("M-4")
                        .heldBy("P-2")
                        .version(1)
                        .build());

        assertThat(refs(store().membershipLists().waiting(ACME, Optional.empty(), 100)))
                .containsExactly("M-1");
    }

    @Test
    @DisplayName(
            "each word of a search begins a word of the label, the user name or the address, whatever the case (A8)")
    public final void searches() {
        save(aMembership(DANA.ref())
                .ref("M-1")
                .called("one")
                .invitedAt("a@x.example")
                .labelled("Zoë Größe, Fleet_1 Ltd"));
        save(aMembership(DANA.ref())
                .ref("M-2")
                .called("Fleetwood")
                .invitedAt("b@x.example")
                .labelled("Evan"));
        save(aMembership(DANA.ref())
                .ref("M-3")
                .called("three")
                .invitedAt("me@FLEET.example")
                .labelled(""));
        save(aMembership(DANA.ref()).ref("M-4").called("four").withoutEmail().labelled("Nobody"));

        assertThat(search("FLEET")).containsExactlyInAnyOrder("M-1", "M-2", "M-3");
        assertThat(search("zoë grösse")).containsExactly("M-1");
        assertThat(search("ltd, GRÖ fleet 1 zoë")).containsExactly("M-1");
        assertThat(search("evan fleet")).containsExactly("M-2");
        assertThat(search("evan zoë")).isEmpty();
        assertThat(search("leet")).isEmpty();
    }

    @Test
    @DisplayName("a mail address is found as it is typed, whole or its beginning, and no other one by it (A8)")
    public final void searchesAddresses() {
        save(aMembership(DANA.ref())
                .ref("M-1")
                .called("one")
                .invitedAt("Zoe.Q+shop@Mail.Example")
                .labelled("Example Mail"));
        save(aMembership(DANA.ref())
                .ref("M-2")
                .called("zoe@mail.example")
                .withoutEmail()
                .labelled("Q Shop"));

        assertThat(search("zoe.q+shop@mail.example")).containsExactly("M-1");
        assertThat(search("<ZOE.Q+SHOP@MAIL.EXAMPLE>")).containsExactly("M-1");
        assertThat(search("zoe@mai")).containsExactly("M-2");
        assertThat(search("shop@mail.example")).isEmpty();
        assertThat(search("@mail.example")).containsExactlyInAnyOrder("M-1", "M-2");
    }

    @Test
    @DisplayName("a search for nothing but signs and spaces finds nobody, and signs stand for nothing else (A8, P31)")
    public final void searchesNoSigns() {
        save(aMembership(DANA.ref()).ref("M-1").labelled("100% O'Neil_"));

        for (String text : List.of("", " ", "%", "_", "\\", "'", "@", "\u0000", "\ud83d\ude97")) {
            assertThat(search(text)).as(text).isEmpty();
        }
        assertThat(search("o'n")).containsExactly("M-1");
        assertThat(search("o%l")).isEmpty();
    }

    @Test
    @DisplayName("nobody is found by the words of before, and nobody who was removed (A8, O4)")
    public final void forgetsWords() {
        save(aMembership(DANA.ref()).ref("M-1").labelled("Before Fleet"));
        save(aMembership(DANA.ref()).ref("M-1").labelled("After Fleet").version(1));

        assertThat(search("before")).isEmpty();
        assertThat(search("after fleet")).containsExactly("M-1");

        store().memberships().remove(ACME, new MembershipRef("M-1"));
        assertThat(search("fleet")).isEmpty();
    }

    @Test
    @DisplayName(
            "whoever has a rarer word too, or the name as it is written, is found among many, the oldest as well (A8, P61)")
    public final void findsTheOldestAmongMany() {
        save(aMembership(DANA.ref())
                .ref("M-old")
                .called("old")
                .madeAt(MORNING.minusSeconds(1))
                .labelled("Frequent Common Rare"));
        store().unitOfWork().inTransaction(transaction -> {
            for (int number = 0; number < 2_200; number++) {
                save(aMembership(DANA.ref())
                        .ref("M-" + number)
                        .called("u" + number)
                        .madeAt(MORNING.plusSeconds(number))
                        .labelled(number % 2 == 0 ? "Common" : "Frequent"));
            }
            return transaction;
        });

        assertThat(search("common rare")).containsExactly("M-old");
        assertThat(search("frequent common")).containsExactly("M-old");
        assertThat(store().membershipLists().search(ACME, "common", 2))
                .extracting(membership -> membership.ref().value())
                .containsExactly("M-2198", "M-2196");
    }

    @Test
    @DisplayName(
            "a search shows the newest first, at most so many, and what changed since under its new name (A8, P61)")
    public final void searchesNewestFirst() {
        IntStream.range(0, 5)
                .forEach(number -> save(aMembership(DANA.ref())
                        .ref("M-" + number)
                        .madeAt(MORNING.plusSeconds(number))
                        .labelled("Fleet")));
        save(aMembership(DANA.ref())
                .ref("M-4")
                .madeAt(MORNING.plusSeconds(4))
                .labelled("Renamed")
                .version(1));

        assertThat(store().membershipLists().search(ACME, "fleet", 2))
                .extracting(membership -> membership.ref().value())
                .containsExactly("M-3", "M-2");
        assertThat(search("renamed")).containsExactly("M-4");
    }

    @Test
    @DisplayName("a search finds nobody of another provider (P1)")
    public final void searchesItsProvider() {
        save(aMembership(NAMESAKE.ref()).labelled("Fleet"));

        assertThat(search("fleet")).isEmpty();
    }

    @Test
    @DisplayName("walking through all pages shows every membership once, newest first (A14, K2)")
    public final void pagesShowEveryMembershipOnce() {
        Random random = new Random(7);
        List<Membership> all = new ArrayList<>();
        for (int number = 0; number < 45; number++) {
            MembershipFixture fixture = aMembership(DANA.ref())
                    .ref("M-" + number)
                    .withRights("R-1")
                    .madeAt(PRECISE.plus(random.nextInt(6), ChronoUnit.MICROS));
            save(fixture);
            all.add(fixture.version(1).build());
        }
        all.sort(Comparator.comparing(
                        (Membership membership) -> membership.times().createdAt())
                .thenComparing(Membership::ref)
                .reversed());

        for (int limit : new int[] {1, 7, 100}) {
            assertThat(walk(limit, after -> store().membershipLists().ofCustomer(DANA.ref(), after, limit)))
                    .containsExactlyElementsOf(all);
            assertThat(walk(limit, after -> store().membershipLists().withRights(ACME, FLEET, after, limit)))
                    .containsExactlyElementsOf(all);
            assertThat(walk(limit, after -> store().membershipLists().waiting(ACME, after, limit)))
                    .containsExactlyElementsOf(all);
        }
    }

    private static List<Membership> walk(int limit, Function<Optional<Cursor>, Slice<Membership>> page) {
        return Walks.all(
                limit,
                (Membership membership) -> new Cursor(
                        membership.times().createdAt(), membership.ref().value()),
                page);
    }

    private static List<String> refs(Slice<Membership> slice) {
        assertThat(slice.more()).isFalse();
        return slice.items().stream()
                .map(membership -> membership.ref().value())
                .toList();
    }

    private List<String> search(String text) {
        return store().membershipLists().search(ACME, text, 100).stream()
                .map(membership -> membership.ref().value())
                .toList();
    }

    private void save(MembershipFixture membership) {
        assertThat(store().memberships().saveIfUnchanged(membership.build())).isEqualTo(Saved.SAVED);
    }
}
