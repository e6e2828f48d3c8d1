package io.repairportal.testkit.contract;

import static io.repairportal.testkit.contract.Cast.ACME;
import static io.repairportal.testkit.contract.Cast.DANA;
import static io.repairportal.testkit.contract.Cast.NAMESAKE;
import static io.repairportal.testkit.contract.Cast.PRECISE;
import static io.repairportal.testkit.contract.Cast.ZENITH;
import static io.repairportal.testkit.contract.Cast.order;
import static io.repairportal.testkit.fixture.Fixtures.aLink;
import static io.repairportal.testkit.fixture.Fixtures.anOutboxMessage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.repairportal.spi.access.KeyHash;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.address.PostalAddress;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.notification.Outbox;
import io.repairportal.spi.notification.Outbox.Settlement;
import io.repairportal.spi.privacy.Retention;
import io.repairportal.spi.proposal.Details;
import io.repairportal.spi.proposal.Proposal;
import io.repairportal.spi.proposal.ProposalRef;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.testkit.fixture.LinkFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link Retention} must do: forget what is old, the oldest first, and nothing else. */
public abstract class RetentionContract extends PortalStoreContract {
    private static final Duration MICRO = Duration.ofNanos(1_000);
    private static final Instant LATER = PRECISE.plus(MICRO);
    private static final Instant EARLIER = PRECISE.minus(MICRO);
    private static final Instant LONG_AGO = PRECISE.minus(Duration.ofDays(1));

    /** For subclasses. */
    protected RetentionContract() {}

    @Test
    @DisplayName("old links are forgotten, not before, the oldest first, at most so many (A5, P61)")
    public final void forgetsOldLinks() {
        issue(ACME, aLink(order(DANA, "WO-1").build()).hash("old").sentAt(EARLIER));
        issue(ACME, aLink(order(DANA, "WO-2").build()).hash("new").sentAt(LATER));
        issue(ACME, aLink(order(DANA, "WO-3").build()).hash("then").sentAt(PRECISE));

        assertThat(retention().forgetLinks(ACME, LONG_AGO, 10)).isZero();
        assertThat(retention().forgetLinks(ACME, PRECISE, 1)).isOne();
        assertThat(isKnown("old")).isFalse();
        assertThat(isKnown("then")).isTrue();
        assertThat(retention().forgetLinks(ACME, PRECISE, 10)).isOne();

        assertThat(isKnown("then")).isFalse();
        assertThat(isKnown("new")).isTrue();
    }

    @Test
    @DisplayName(
            "messages that left long ago are forgotten, the oldest first; parked ones on their own account (L1, P61)")
    public final void forgetsOldMessages() {
        settled("old", EARLIER, new Settlement.Sent());
        settled("parked", EARLIER, new Settlement.Parked("no such mailbox"));
        settled("then", PRECISE, new Settlement.Sent());
        settled("new", LATER, new Settlement.Sent());

        assertThat(retention().forgetMessages(ACME, Outbox.State.SENT, LONG_AGO, 10))
                .isZero();
        assertThat(retention().forgetMessages(ACME, Outbox.State.SENT, PRECISE, 1))
                .isOne();
        assertThat(messages(Outbox.State.SENT)).containsExactly("new", "then");
        assertThat(retention().forgetMessages(ACME, Outbox.State.SENT, PRECISE, 10))
                .isOne();
        assertThat(messages(Outbox.State.SENT)).containsExactly("new");
        assertThat(messages(Outbox.State.PARKED)).containsExactly("parked");

        assertThat(retention().forgetMessages(ACME, Outbox.State.PARKED, PRECISE, 10))
                .isOne();
        assertThat(messages(Outbox.State.PARKED)).isEmpty();
    }

    @Test
    @DisplayName("a message that has not left is never forgotten, however long it waits (P46)")
    public final void keepsWhatWaits() {
        store().outbox()
                .add(List.of(anOutboxMessage(ACME).ref("waits").dueAt(LONG_AGO).build()));

        assertThatThrownBy(() -> retention().forgetMessages(ACME, Outbox.State.WAITING, LATER, 10))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(retention().forgetMessages(ACME, Outbox.State.SENT, LATER, 10))
                .isZero();
        assertThat(retention().forgetMessages(ACME, Outbox.State.PARKED, LATER, 10))
                .isZero();

        assertThat(messages(Outbox.State.WAITING)).containsExactly("waits");
    }

    @Test
    @DisplayName("what was declined long ago is forgotten; what waits or holds is not (A12, A20, P61)")
    public final void forgetsWhatWasDeclined() {
        propose(ACME, "waits", Proposal.Verdict.waiting(EARLIER));
        propose(ACME, "holds", decided(EARLIER, Proposal.State.APPROVED));
        propose(ACME, "old", decided(EARLIER, Proposal.State.DECLINED));
        propose(ACME, "then", decided(PRECISE, Proposal.State.DECLINED));
        propose(ACME, "new", decided(LATER, Proposal.State.DECLINED));

        assertThat(retention().forgetDeclined(ACME, EARLIER.minus(MICRO), 10)).isZero();
        assertThat(retention().forgetDeclined(ACME, PRECISE, 1)).isOne();
        assertThat(proposed(ACME)).containsExactlyInAnyOrder("waits", "holds", "then", "new");
        assertThat(retention().forgetDeclined(ACME, PRECISE, 10)).isOne();

        assertThat(proposed(ACME)).containsExactlyInAnyOrder("waits", "holds", "new");
    }

    @Test
    @DisplayName("nothing of another provider is forgotten (P1)")
    public final void providersNeverMix() {
        issue(ZENITH, aLink(order(NAMESAKE, "WO-1").build()).hash("theirs").sentAt(EARLIER));
        store().outbox()
                .add(List.of(
                        anOutboxMessage(ZENITH).ref("theirs").dueAt(EARLIER).build()));
        settleAll(EARLIER, new Settlement.Sent());
        propose(ZENITH, "theirs", decided(EARLIER, Proposal.State.DECLINED));

        assertThat(retention().forgetLinks(ACME, LATER, 10)).isZero();
        assertThat(retention().forgetMessages(ACME, Outbox.State.SENT, LATER, 10))
                .isZero();
        assertThat(retention().forgetDeclined(ACME, LATER, 10)).isZero();

        assertThat(isKnown("theirs")).isTrue();
        assertThat(store().outbox()
                        .list(ZENITH, Outbox.State.SENT, Optional.empty(), 10)
                        .items())
                .hasSize(1);
        assertThat(proposed(ZENITH)).containsExactly("theirs");
    }

    private Retention retention() {
        return store().retention();
    }

    private void issue(ProviderRef provider, LinkFixture link) {
        store().keys().issue(provider, List.of(link.build()));
    }

    private boolean isKnown(String link) {
        return store().admissions().admit(new KeyHash(link), PRECISE).isPresent();
    }

    private void settled(String ref, Instant at, Settlement settlement) {
        store().outbox().add(List.of(anOutboxMessage(ACME).ref(ref).dueAt(at).build()));
        settleAll(at, settlement);
    }

    private void settleAll(Instant at, Settlement settlement) {
        store().outbox().claim(at, Duration.ofMinutes(1), 10).forEach(claimed -> store().outbox()
                .settle(claimed, settlement, at));
    }

    private List<String> messages(Outbox.State state) {
        return store().outbox().list(ACME, state, Optional.empty(), 10).items().stream()
                .map(delivery -> delivery.ref().value())
                .toList();
    }

    private static Proposal.Verdict decided(Instant at, Proposal.State state) {
        return Proposal.Verdict.waiting(EARLIER).decided(state, at);
    }

    private void propose(ProviderRef provider, String ref, Proposal.Verdict verdict) {
        Details details = new Details(
                new Contact.PersonName("Dana", "Whitfield"),
                "",
                Optional.empty(),
                new Details.Phones(Optional.empty(), Optional.empty()),
                new PostalAddress("", "", "", ""),
                Optional.empty());
        store().proposals()
                .saveIfUnchanged(new Proposal(
                        new ProposalRef(ref),
                        provider,
                        Proposal.Kind.REGISTRATION,
                        new Proposal.About(new PersonRef("P-dana"), Optional.empty(), Optional.empty()),
                        Optional.empty(),
                        details,
                        verdict,
                        0));
    }

    private List<String> proposed(ProviderRef provider) {
        return store().proposals().ofPerson(provider, new PersonRef("P-dana")).stream()
                .map(proposal -> proposal.ref().value())
                .toList();
    }
}
