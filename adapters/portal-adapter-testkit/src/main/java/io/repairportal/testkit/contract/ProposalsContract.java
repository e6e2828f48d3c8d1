package io.repairportal.testkit.contract;

import static io.repairportal.testkit.contract.Cast.ACME;
import static io.repairportal.testkit.contract.Cast.DANA;
import static io.repairportal.testkit.contract.Cast.ZENITH;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.access.Saved;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.address.PhoneNumber;
import io.repairportal.spi.address.PostalAddress;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.proposal.Details;
import io.repairportal.spi.proposal.Proposal;
import io.repairportal.spi.proposal.Proposal.State;
import io.repairportal.spi.proposal.ProposalRef;
import io.repairportal.spi.provider.ProviderRef;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link io.repairportal.spi.proposal.Proposals} must do. */
public abstract class ProposalsContract extends PortalStoreContract {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123456Z");
    private static final PersonRef DANA_HERSELF = new PersonRef("P-dana");
    private static final PersonRef SOMEBODY = new PersonRef("P-somebody");

    /** For subclasses. */
    protected ProposalsContract() {}

    @Test
    @DisplayName("a proposal comes back as it was stored, with everything in it, under the next version (A12, A20)")
    public final void remembersEverything() {
        Proposal full = new Proposal(
                new ProposalRef("p".repeat(64)),
                ACME,
                Proposal.Kind.DETAILS,
                new Proposal.About(DANA_HERSELF, Optional.of(DANA.ref()), Optional.of(new ContactRef("dana"))),
                Optional.of(details("Zoë", "")),
                details("Łukasz", "Brightwater „Ltd“ " + "x".repeat(100)),
                Proposal.Verdict.waiting(NOON).decided(State.APPROVED, NOON.plusSeconds(60)),
                0);
        Proposal bare = registration("R-1", SOMEBODY, NOON);
        assertThat(save(full)).isEqualTo(Saved.SAVED);
        assertThat(save(bare)).isEqualTo(Saved.SAVED);
        assertThat(store().proposals().find(ACME, full.ref())).contains(full.version(1));
        assertThat(store().proposals().find(ACME, bare.ref())).contains(bare.version(1));
    }

    @Test
    @DisplayName("what waits is listed oldest first, as many as asked for; what is decided waits no more (A12)")
    public final void listsWhatWaits() {
        save(registration("R-2", SOMEBODY, NOON.plusSeconds(2)));
        save(registration("R-1", DANA_HERSELF, NOON.plusSeconds(1)));
        save(registration("R-3", SOMEBODY, NOON.plusSeconds(3)));
        save(decided(registration("R-2", SOMEBODY, NOON.plusSeconds(2)).version(1)));
        assertThat(store().proposals().waiting(ACME, Proposal.Kind.REGISTRATION, 10))
                .extracting(proposal -> proposal.ref().value())
                .containsExactly("R-1", "R-3");
        assertThat(store().proposals().waiting(ACME, Proposal.Kind.REGISTRATION, 1))
                .hasSize(1);
    }

    @Test
    @DisplayName("each kind waits in a list of its own, so that many of one hide none of the other (A12, A20)")
    public final void kindsWaitApart() {
        save(registration("R-1", SOMEBODY, NOON));
        save(registration("R-2", SOMEBODY, NOON.plusSeconds(1)));
        save(wish("W-1", NOON.plusSeconds(2)));
        assertThat(store().proposals().waiting(ACME, Proposal.Kind.DETAILS, 1))
                .extracting(proposal -> proposal.ref().value())
                .containsExactly("W-1");
        assertThat(store().proposals().waiting(ACME, Proposal.Kind.REGISTRATION, 10))
                .hasSize(2);
    }

    @Test
    @DisplayName("a person's own proposals are listed newest first, decided ones included (A12)")
    public final void listsOnesOwn() {
        save(registration("R-1", SOMEBODY, NOON));
        save(registration("R-2", SOMEBODY, NOON.plusSeconds(1)));
        save(registration("R-3", DANA_HERSELF, NOON));
        save(decided(registration("R-1", SOMEBODY, NOON).version(1)));
        assertThat(store().proposals().ofPerson(ACME, SOMEBODY))
                .extracting(proposal -> proposal.ref().value())
                .containsExactly("R-2", "R-1");
    }

    @Test
    @DisplayName("proposals to another provider do not exist here, and are not changed from here (P1)")
    public final void providersNeverMix() {
        save(registration(ZENITH, "R-1", SOMEBODY, NOON));
        assertThat(store().proposals().find(ACME, new ProposalRef("R-1"))).isEmpty();
        assertThat(store().proposals().waiting(ACME, Proposal.Kind.REGISTRATION, 10))
                .isEmpty();
        assertThat(store().proposals().ofPerson(ACME, SOMEBODY)).isEmpty();
        assertThat(save(registration("R-1", DANA_HERSELF, NOON))).isEqualTo(Saved.SAVED);
        assertThat(store().proposals().ofPerson(ZENITH, SOMEBODY)).hasSize(1);
    }

    @Test
    @DisplayName("of many who decide at once exactly one does, and an outdated decision changes nothing (A12, P17)")
    public final void oneDecides() {
        Proposal made = registration("R-1", SOMEBODY, NOON);
        save(made);
        List<Saved> saved = Together.run(8, thread -> save(decided(made.version(1))));
        assertThat(saved).containsOnlyOnce(Saved.SAVED).doesNotContain(Saved.TAKEN);
        assertThat(save(made)).isEqualTo(Saved.CHANGED_MEANWHILE);
        assertThat(save(registration("R-9", SOMEBODY, NOON).version(3))).isEqualTo(Saved.CHANGED_MEANWHILE);
        assertThat(store().proposals().find(ACME, made.ref()))
                .map(Proposal::verdict)
                .contains(decided(made).verdict());
    }

    private static Proposal decided(Proposal proposal) {
        CustomerRef customer = DANA.ref();
        return proposal.with(new Proposal.About(
                        proposal.about().person(), Optional.of(customer), Optional.of(new ContactRef("dana"))))
                .with(proposal.verdict().decided(State.APPROVED, NOON.plusSeconds(90)));
    }

    private static Proposal wish(String ref, Instant madeAt) {
        return new Proposal(
                new ProposalRef(ref),
                ACME,
                Proposal.Kind.DETAILS,
                new Proposal.About(DANA_HERSELF, Optional.of(DANA.ref()), Optional.of(new ContactRef("dana"))),
                Optional.of(details("Zoë", "")),
                details("Dana", "Brightwater"),
                Proposal.Verdict.waiting(madeAt),
                0);
    }

    private static Proposal registration(String ref, PersonRef person, Instant madeAt) {
        return registration(ACME, ref, person, madeAt);
    }

    private static Proposal registration(ProviderRef provider, String ref, PersonRef person, Instant madeAt) {
        return new Proposal(
                new ProposalRef(ref),
                provider,
                Proposal.Kind.REGISTRATION,
                new Proposal.About(person, Optional.empty(), Optional.empty()),
                Optional.empty(),
                new Details(
                        new Contact.PersonName("", ""),
                        "",
                        Optional.empty(),
                        new Details.Phones(Optional.empty(), Optional.empty()),
                        new PostalAddress("", "", "", ""),
                        Optional.empty()),
                Proposal.Verdict.waiting(madeAt),
                0);
    }

    private static Details details(String given, String company) {
        return new Details(
                new Contact.PersonName(given, "Whitfield"),
                company,
                Optional.of(new EmailAddress("Zoe@Whitfield.example")),
                new Details.Phones(
                        Optional.of(new PhoneNumber("+441632960143", "01632 960 143")),
                        Optional.of(PhoneNumber.of("+441632960144"))),
                new PostalAddress("1 Quay Street", "TW1 4QQ", "Tidewell", "UK"),
                Optional.of(Locale.forLanguageTag("es-MX")));
    }

    private Saved save(Proposal proposal) {
        return store().proposals().saveIfUnchanged(proposal);
    }
}
