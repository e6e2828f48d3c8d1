package io.repairportal.testkit.contract;

import static io.repairportal.testkit.contract.Cast.ACME;
import static io.repairportal.testkit.contract.Cast.DANA;
import static io.repairportal.testkit.contract.Cast.EVAN;
import static io.repairportal.testkit.contract.Cast.NAMESAKE;
import static io.repairportal.testkit.contract.Cast.PRECISE;
import static io.repairportal.testkit.contract.Cast.ZENITH;
import static io.repairportal.testkit.contract.Cast.order;
import static io.repairportal.testkit.fixture.Fixtures.aLink;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.repairportal.spi.access.AccessLink;
import io.repairportal.spi.access.KeyHash;
import io.repairportal.spi.access.Keys.Revocation;
import io.repairportal.spi.access.LinkTab;
import io.repairportal.spi.notification.MessageKind;
import io.repairportal.spi.workorder.WorkOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link io.repairportal.spi.access.Keys} must do. */
public abstract class KeysContract extends PortalStoreContract {
    private static final KeyHash LINK = new KeyHash("link-1");

    private final WorkOrder order = order(DANA, "WO-1").concerning("dana").build();
    private final WorkOrder second = order(DANA, "WO-2").build();

    /** For subclasses. */
    protected KeysContract() {}

    @Test
    @DisplayName("a link comes back as it was sent (A1)")
    public final void remembersEverything() {
        AccessLink mailed = aLink(order)
                .to(LinkTab.ESTIMATES)
                .in(MessageKind.FOLLOW_UP)
                .sentAt(PRECISE)
                .mailedTo("ü".repeat(242) + "@example.com")
                .build();
        AccessLink texted =
                aLink(second).hash("h".repeat(64)).textedTo("+447700900123").build();

        issue(mailed, texted);

        assertThat(find(LINK)).contains(mailed);
        assertThat(store().keys().ofWorkOrder(ACME, second.ref())).containsExactly(texted);
    }

    @Test
    @DisplayName("issuing a link that exists leaves it as it is, whatever happened to it since (A3, M6)")
    public final void issuesOnce() {
        AccessLink link = aLink(order).build();
        issue(link);
        change(LINK, found -> found.openedAt(PRECISE));

        issue(link, aLink(second).hash("link-2").build());

        assertThat(find(LINK)).contains(link.openedAt(PRECISE));
        assertThat(find(new KeyHash("link-2"))).isPresent();
    }

    @Test
    @DisplayName(
            "a hash never opens two things: issuing it for another target fails and stores none of the links (P13)")
    public final void aHashHasOneTarget() {
        issue(aLink(order).build());

        assertThatThrownBy(() -> issue(
                        aLink(second).hash("link-2").build(), aLink(second).build()))
                .isInstanceOf(RuntimeException.class);

        assertThat(find(LINK)).contains(aLink(order).build());
        assertThat(find(new KeyHash("link-2"))).isEmpty();
    }

    @Test
    @DisplayName("a hash never opens something of two providers (P1, P13)")
    public final void aHashHasOneProvider() {
        issue(aLink(order).build());

        assertThatThrownBy(() -> store().keys()
                        .issue(
                                ZENITH,
                                List.of(aLink(order(NAMESAKE, "WO-1")
                                                .concerning("dana")
                                                .build())
                                        .build())))
                .isInstanceOf(RuntimeException.class);

        assertThat(find(LINK)).contains(aLink(order).build());
        assertThat(store().keys().ofWorkOrder(ZENITH, order.ref())).isEmpty();
    }

    @Test
    @DisplayName("issuing a link in the name of another provider is a mistake and stores nothing (P1, P6)")
    public final void refusesForeignRecords() {
        assertThatThrownBy(() -> issue(
                        aLink(order).build(),
                        aLink(order(NAMESAKE, "WO-2").build()).hash("link-2").build()))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(find(LINK)).isEmpty();
    }

    @Test
    @DisplayName("the links of another provider do not exist and cannot be revoked from here (P1)")
    public final void providersNeverMix() {
        store().keys()
                .issue(ZENITH, List.of(aLink(order(NAMESAKE, "WO-1").build()).build()));

        assertThat(find(LINK)).isEmpty();
        assertThat(store().keys().ofWorkOrder(ACME, order.ref())).isEmpty();
        assertThat(revoke(new Revocation.One(LINK))).isZero();
        assertThat(revoke(new Revocation.OfWorkOrder(order.ref()))).isZero();
        assertThat(revoke(new Revocation.SentTo(NAMESAKE.ref(), "dana@whitfield.example")))
                .isZero();
        assertThat(store().keys().ofWorkOrder(ZENITH, order.ref()))
                .extracting(AccessLink::revokedAt)
                .containsExactly(Optional.empty());
    }

    @Test
    @DisplayName("a link is read for update inside a unit of work only (A3)")
    public final void readsForUpdateInsideOnly() {
        issue(aLink(order).build());

        assertThatThrownBy(() -> store().keys().findForUpdate(ACME, LINK)).isInstanceOf(IllegalStateException.class);
        store().unitOfWork().inTransaction(transaction -> store().keys().findForUpdate(ACME, LINK));
        assertThatThrownBy(() -> store().keys().findForUpdate(ACME, LINK)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("an unknown link is not found (A2)")
    public final void unknownIsNotFound() {
        assertThat(find(LINK)).isEmpty();
        assertThat(store().keys().ofWorkOrder(ACME, order.ref())).isEmpty();
    }

    @Test
    @DisplayName("wrong answers, pauses, suspension and openings are remembered (A3)")
    public final void remembersUse() {
        issue(aLink(order).build());
        AccessLink.Guesses guesses = new AccessLink.Guesses(
                IntStream.range(0, 15).mapToObj(answer -> "hash+/=" + answer).toList(), Optional.of(PRECISE), true);

        change(LINK, found -> found.with(guesses));
        assertThat(find(LINK)).contains(aLink(order).build().with(guesses));

        change(LINK, found -> found.openedAt(PRECISE));
        change(LINK, found -> found.openedAt(PRECISE.plusSeconds(1)));
        assertThat(find(LINK)).contains(aLink(order).build().openedAt(PRECISE).openedAt(PRECISE.plusSeconds(1)));
    }

    @Test
    @DisplayName("using a link never changes what it opens, to whom it went or that it was revoked (P18)")
    public final void useChangesNothingElse() {
        issue(aLink(order).build());
        revoke(new Revocation.One(LINK));
        AccessLink forged = aLink(second)
                .mailedTo("somebody@else.example")
                .to(LinkTab.ESTIMATES)
                .build();

        change(LINK, found -> forged.openedAt(PRECISE));

        AccessLink after = find(LINK).orElseThrow();
        assertThat(after.target()).isEqualTo(aLink(order).build().target());
        assertThat(after.sent()).isEqualTo(aLink(order).build().sent());
        assertThat(after.revokedAt()).contains(PRECISE);
        assertThat(after.lastOpenedAt()).contains(PRECISE);
    }

    @Test
    @DisplayName("guesses that come at once are all counted: one unit of work waits for the other (P8, P17)")
    public final void guessesAreSerialised() {
        issue(aLink(order).build());

        Together.run(12, thread -> {
            change(LINK, found -> {
                List<String> answers = new ArrayList<>(found.guesses().wrongAnswers());
                answers.add("answer-" + thread);
                return found.with(new AccessLink.Guesses(answers, Optional.empty(), false));
            });
            return true;
        });

        assertThat(find(LINK).orElseThrow().guesses().wrongAnswers())
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 12)
                        .mapToObj(thread -> "answer-" + thread)
                        .toList());
    }

    @Test
    @DisplayName("the links of a work order are listed newest first, at most 200 (K5)")
    public final void listsNewestFirst() {
        List<AccessLink> many = IntStream.range(0, 205)
                .mapToObj(number -> aLink(order)
                        .hash("link-" + number)
                        .sentAt(PRECISE.plusSeconds(number))
                        .build())
                .toList();
        store().keys().issue(ACME, many);
        issue(aLink(second).hash("other").build());

        List<AccessLink> newest = new ArrayList<>(many.subList(5, 205));
        Collections.reverse(newest);
        assertThat(store().keys().ofWorkOrder(ACME, order.ref())).containsExactlyElementsOf(newest);
    }

    @Test
    @DisplayName("one link is revoked, once, and keeps its time (A5, P18)")
    public final void revokesOne() {
        issue(aLink(order).build(), aLink(order).hash("link-2").build());

        assertThat(revoke(new Revocation.One(LINK))).isEqualTo(1);
        assertThat(store().keys().revoke(ACME, new Revocation.One(LINK), PRECISE.plusSeconds(9)))
                .isZero();
        assertThat(revoke(new Revocation.One(new KeyHash("unknown")))).isZero();

        assertThat(revoked()).containsExactly("link-1");
        assertThat(find(LINK).orElseThrow().revokedAt()).contains(PRECISE);
    }

    @Test
    @DisplayName("all links of a hidden work order are revoked, and of no other (B1, P18)")
    public final void revokesOfWorkOrder() {
        issue(
                aLink(order).build(),
                aLink(order).hash("link-2").build(),
                aLink(second).hash("link-3").build());
        revoke(new Revocation.One(LINK));

        assertThat(revoke(new Revocation.OfWorkOrder(order.ref()))).isEqualTo(1);

        assertThat(revoked()).containsExactlyInAnyOrder("link-1", "link-2");
    }

    @Test
    @DisplayName("when an address is given up the links sent there are revoked, of this customer only (P18)")
    public final void revokesSentTo() {
        issue(
                aLink(order).mailedTo("old_1@example.com").build(),
                aLink(second).hash("link-2").mailedTo("old_1@example.com").build(),
                aLink(second).hash("link-3").mailedTo("oldx1@example.com").build(),
                aLink(order(EVAN, "WO-2").build())
                        .hash("link-4")
                        .mailedTo("old_1@example.com")
                        .build());

        assertThat(revoke(new Revocation.SentTo(DANA.ref(), "old_1@example.com")))
                .isEqualTo(2);

        assertThat(revoked()).containsExactlyInAnyOrder("link-1", "link-2");
    }

    @Test
    @DisplayName("when a customer is locked all its links are revoked, and nobody else's (A11, P18)")
    public final void revokesOfCustomer() {
        issue(
                aLink(order).build(),
                aLink(second).hash("link-2").build(),
                aLink(order(EVAN, "WO-2").build()).hash("link-3").build());
        store().keys()
                .issue(
                        ZENITH,
                        List.of(aLink(order(NAMESAKE, "WO-1").build())
                                .hash("link-4")
                                .build()));
        revoke(new Revocation.One(LINK));

        assertThat(revoke(new Revocation.OfCustomer(DANA.ref()))).isEqualTo(1);

        assertThat(revoked()).containsExactlyInAnyOrder("link-1", "link-2");
        assertThat(store().keys().ofWorkOrder(ZENITH, order.ref()))
                .extracting(AccessLink::revokedAt)
                .containsExactly(Optional.empty());
    }

    @Test
    @DisplayName("of many who revoke the same link at once one is told that it did (P18)")
    public final void revokesOnceTogether() {
        issue(aLink(order).build());

        List<Integer> revoked = Together.run(16, thread -> revoke(new Revocation.One(LINK)));

        assertThat(revoked.stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
    }

    private void issue(AccessLink... links) {
        store().keys().issue(ACME, List.of(links));
    }

    private Optional<AccessLink> find(KeyHash link) {
        return store().unitOfWork().inTransaction(transaction -> store().keys().findForUpdate(ACME, link));
    }

    private void change(KeyHash link, UnaryOperator<AccessLink> change) {
        store().unitOfWork().inTransaction(transaction -> {
            AccessLink found = store().keys().findForUpdate(ACME, link).orElseThrow();
            store().keys().save(ACME, change.apply(found));
            return true;
        });
    }

    private int revoke(Revocation which) {
        return store().keys().revoke(ACME, which, PRECISE);
    }

    private List<String> revoked() {
        return List.of(order, second).stream()
                .flatMap(each -> store().keys().ofWorkOrder(ACME, each.ref()).stream())
                .filter(link -> link.revokedAt().isPresent())
                .map(link -> link.hash().value())
                .toList();
    }
}
