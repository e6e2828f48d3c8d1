package io.repairportal.testkit.contract;

import static io.repairportal.testkit.contract.Cast.ACME;
import static io.repairportal.testkit.contract.Cast.DANA;
import static io.repairportal.testkit.contract.Cast.EVAN;
import static io.repairportal.testkit.contract.Cast.NAMESAKE;
import static io.repairportal.testkit.contract.Cast.PRECISE;
import static io.repairportal.testkit.contract.Cast.ZENITH;
import static io.repairportal.testkit.contract.Cast.order;
import static io.repairportal.testkit.fixture.Fixtures.aKey;
import static io.repairportal.testkit.fixture.Fixtures.aLink;
import static io.repairportal.testkit.fixture.Fixtures.aMembership;
import static io.repairportal.testkit.fixture.Fixtures.aMessage;
import static io.repairportal.testkit.fixture.Fixtures.aSession;
import static io.repairportal.testkit.fixture.Fixtures.anOutboxMessage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.repairportal.spi.access.AccessLink;
import io.repairportal.spi.access.KeyHash;
import io.repairportal.spi.access.KeyPurpose;
import io.repairportal.spi.access.Knock;
import io.repairportal.spi.access.LinkGrant;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.access.Scope;
import io.repairportal.spi.access.SessionHash;
import io.repairportal.spi.address.PostalAddress;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.feedback.Feedback;
import io.repairportal.spi.message.Message;
import io.repairportal.spi.notification.Outbox;
import io.repairportal.spi.notification.OutboxMessage;
import io.repairportal.spi.notification.OutboxRef;
import io.repairportal.spi.privacy.Erased;
import io.repairportal.spi.privacy.Traces;
import io.repairportal.spi.proposal.Details;
import io.repairportal.spi.proposal.Proposal;
import io.repairportal.spi.proposal.ProposalRef;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.testkit.fixture.LinkFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link io.repairportal.spi.privacy.PersonalRecords} must do: find what is hers, forget it, and touch nothing else. */
public abstract class PersonalRecordsContract extends PortalStoreContract {
    private static final String NAME = "Dana Whitfield";
    private static final String NAMELESS = "A customer";
    private static final String MAIL = "dana@whitfield.example";
    private static final String SHORT = "d…@whitfield.example";
    private static final PersonRef HERSELF = new PersonRef("P-dana");
    private static final PersonRef SOMEBODY = new PersonRef("P-somebody");
    private static final Membership HERS =
            aMembership(DANA.ref()).ofContact("dana").heldBy("P-dana").build();
    private static final Traces TRACES =
            new Traces(HERS, Set.of(new ContactRef("dana")), Set.of(NAME, "Dana Moss"), Set.of(MAIL), NAMELESS);

    /** For subclasses. */
    protected PersonalRecordsContract() {}

    @Test
    @DisplayName(
            "what she wrote stays, without her name and how she was recognised; what others wrote is not touched (O4)")
    public final void takesNamesOffMessages() {
        Message hers = aMessage(DANA.ref())
                .via("by link sent to " + SHORT)
                .saying("It squeaks.")
                .build();
        Message shop =
                aMessage(DANA.ref()).ref("M-2").byStaff("tom", NAME).at(PRECISE).build();
        Message neighbour = aMessage(EVAN.ref()).ref("M-3").build();
        Message elsewhere = aMessage(NAMESAKE.ref()).ref("M-1").build();
        Stream.of(hers, shop, neighbour)
                .forEach(message -> store().conversations().append(ACME, message));
        store().conversations().append(ZENITH, elsewhere);

        assertThat(erase().anonymised()).isOne();

        assertThat(messages(ACME))
                .containsExactlyInAnyOrder(shop, neighbour, by(NAMELESS, hers))
                .doesNotContain(hers);
        assertThat(messages(ZENITH)).containsExactly(elsewhere);
    }

    @Test
    @DisplayName("what she wrote under a name nobody remembers is found by her contact; her colleague's is not (O4)")
    public final void findsForgottenNames() {
        Message hers = aMessage(DANA.ref()).byContact("dana", "Dana Oldname").build();
        Message colleague = aMessage(DANA.ref())
                .ref("M-2")
                .byContact("sam", "Sam Whitfield")
                .build();
        Message neighbour =
                aMessage(EVAN.ref()).ref("M-3").byContact("dana", "Dana Moss").build();
        Stream.of(hers, colleague, neighbour)
                .forEach(message -> store().conversations().append(ACME, message));
        Feedback opinion =
                aMessage(DANA.ref()).byContact("dana", "Dana Oldname").asFeedback();
        store().feedback().append(ACME, opinion);
        assertThat(messages(ACME)).containsExactlyInAnyOrder(hers, colleague, neighbour);
        assertThat(store().personalRecords().feedback(TRACES)).containsExactly(opinion);

        assertThat(erase().anonymised()).isEqualTo(2);

        assertThat(messages(ACME)).containsExactlyInAnyOrder(by(NAMELESS, hers), colleague, neighbour);
        assertThat(feedback(ACME))
                .extracting(Feedback::author)
                .containsExactly(by(NAMELESS, hers).author());
        assertThat(erase()).isEqualTo(Erased.nothing());
    }

    @Test
    @DisplayName("her feedback is found under every name she had, newest first, and then loses the name (O4)")
    public final void findsAndTakesNamesOffFeedback() {
        Feedback old = aMessage(DANA.ref()).asFeedback();
        Feedback fresh = aMessage(DANA.ref()).ref("M-2").at(PRECISE).asFeedback();
        Feedback neighbour = aMessage(EVAN.ref()).ref("M-3").asFeedback();
        Feedback elsewhere = aMessage(NAMESAKE.ref()).asFeedback();
        Stream.of(old, fresh, neighbour).forEach(entry -> store().feedback().append(ACME, entry));
        store().feedback().append(ZENITH, elsewhere);
        assertThat(store().personalRecords().feedback(TRACES)).containsExactly(fresh, old);

        assertThat(erase().anonymised()).isEqualTo(2);

        assertThat(store().personalRecords().feedback(TRACES)).isEmpty();
        assertThat(feedback(ACME))
                .extracting(entry -> entry.author().name())
                .containsExactlyInAnyOrder(NAMELESS, NAMELESS, NAME);
        assertThat(feedback(ACME)).extracting(Feedback::text).containsOnly(old.text());
        assertThat(feedback(ZENITH)).containsExactly(elsewhere);
    }

    @Test
    @DisplayName("links to her addresses and to her contact are gone with what they opened; others go on working (O4)")
    public final void forgetsLinks() {
        LinkFixture mailed = aLink(order(DANA, "WO-1").build()).hash("mailed");
        LinkFixture toContact = aLink(order(DANA, "WO-2").concerning("dana").build())
                .hash("contact")
                .textedTo("+441632960143");
        LinkFixture colleague =
                aLink(order(DANA, "WO-3").build()).hash("colleague").mailedTo("sam@whitfield.example");
        LinkFixture neighbour = aLink(order(EVAN, "WO-4").build()).hash("neighbour");
        LinkFixture elsewhere = aLink(order(NAMESAKE, "WO-1").build()).hash("elsewhere");
        Stream.of(mailed, toContact, colleague, neighbour).forEach(link -> opened(ACME, link));
        opened(ZENITH, elsewhere);

        assertThat(erase().links()).isEqualTo(2);

        assertThat(granted(ACME, "mailed")).isEmpty();
        assertThat(granted(ACME, "contact")).isEmpty();
        assertThat(granted(ACME, "colleague")).hasSize(1);
        assertThat(granted(ACME, "neighbour")).hasSize(1);
        assertThat(granted(ZENITH, "elsewhere")).hasSize(1);
        assertThat(store().admissions().admit(new KeyHash("mailed"), PRECISE)).isEmpty();
        assertThat(store().admissions().admit(new KeyHash("colleague"), PRECISE))
                .isPresent();
    }

    @Test
    @DisplayName("invitations and codes about the membership are gone; those about another one stay (O4)")
    public final void forgetsKeys() {
        issue("invitation", KeyPurpose.INVITATION, Optional.of(ACME), "M-1");
        issue("code", KeyPurpose.HANDED_OVER_CODE, Optional.of(ACME), "M-1");
        issue("other", KeyPurpose.INVITATION, Optional.of(ACME), "M-2");
        issue("elsewhere", KeyPurpose.INVITATION, Optional.of(ZENITH), "M-1");
        issue("person", KeyPurpose.INVITATION, Optional.empty(), "M-1");

        assertThat(erase().keys()).isEqualTo(2);

        assertThat(Stream.of("invitation", "other", "elsewhere", "person").filter(this::known))
                .containsExactly("other", "elsewhere", "person");
    }

    @Test
    @DisplayName(
            "what she proposed about the customer, or before she was one, is gone; the wishes of others wait on (O4)")
    public final void forgetsProposals() {
        propose(ACME, "P-1", HERSELF, Optional.of(DANA.ref()));
        propose(ACME, "P-2", HERSELF, Optional.empty());
        propose(ACME, "P-3", HERSELF, Optional.of(EVAN.ref()));
        propose(ACME, "P-4", SOMEBODY, Optional.of(DANA.ref()));
        propose(ZENITH, "P-1", HERSELF, Optional.of(NAMESAKE.ref()));

        assertThat(erase().proposals()).isEqualTo(2);

        assertThat(store().proposals().waiting(ACME, Proposal.Kind.DETAILS, 10))
                .extracting(proposal -> proposal.ref().value())
                .containsExactlyInAnyOrder("P-3", "P-4");
        assertThat(store().proposals().ofPerson(ZENITH, HERSELF)).hasSize(1);
    }

    @Test
    @DisplayName(
            "messages that have not left are found by their shortened recipient, and those that are named are gone (O4)")
    public final void forgetsUnsentMessages() {
        OutboxMessage sent = anOutboxMessage(ACME).ref("sent").to(SHORT).build();
        store().outbox().add(List.of(sent));
        settle(new Outbox.Settlement.Sent());
        OutboxMessage parked = anOutboxMessage(ACME).ref("parked").to(SHORT).build();
        store().outbox().add(List.of(parked));
        settle(new Outbox.Settlement.Parked("no such mailbox"));
        OutboxMessage waiting =
                anOutboxMessage(ACME).ref("waiting").to(SHORT).sealed("w").build();
        OutboxMessage other =
                anOutboxMessage(ACME).ref("other").to("e…@moss.example").build();
        OutboxMessage elsewhere =
                anOutboxMessage(ZENITH).ref("elsewhere").to(SHORT).build();
        store().outbox().add(List.of(waiting, other, elsewhere));

        assertThat(store().personalRecords().unsent(ACME, Set.of(SHORT))).containsExactlyInAnyOrder(waiting, parked);
        assertThat(store().personalRecords().unsent(ACME, Set.of())).isEmpty();
        Set<OutboxRef> named = Set.of(waiting.ref(), elsewhere.ref(), sent.ref());
        assertThat(store().personalRecords().erase(TRACES, named).unsent()).isOne();

        assertThat(store().personalRecords().unsent(ACME, Set.of(SHORT))).containsExactly(parked);
        assertThat(store().personalRecords().unsent(ZENITH, Set.of(SHORT))).containsExactly(elsewhere);
        assertThat(store().outbox()
                        .list(ACME, Outbox.State.SENT, Optional.empty(), 10)
                        .items())
                .hasSize(1);
    }

    @Test
    @DisplayName("her sessions end everywhere, and codes about her are gone; others stay signed in (O4)")
    public final void forgetsThePersonHerself() {
        signIn("one", HERSELF);
        signIn("two", HERSELF);
        signIn("other", SOMEBODY);
        issue("reset", KeyPurpose.PASSWORD_RESET, Optional.empty(), "P-dana");
        issue("theirs", KeyPurpose.PASSWORD_RESET, Optional.empty(), "P-somebody");

        assertThat(store().personalRecords().forget(HERSELF)).isEqualTo(2);

        assertThat(store().accountSessions().ofPerson(HERSELF, PRECISE)).isEmpty();
        assertThat(store().accountSessions().ofPerson(SOMEBODY, PRECISE)).hasSize(1);
        assertThat(Stream.of("reset", "theirs").filter(this::known)).containsExactly("theirs");
        assertThat(store().personalRecords().forget(HERSELF)).isZero();
    }

    @Test
    @DisplayName("doing it again changes nothing, and a unit of work that fails has forgotten nothing (O4, P46)")
    public final void repeatsAndRollsBack() {
        store().conversations().append(ACME, aMessage(DANA.ref()).build());
        store().feedback().append(ACME, aMessage(DANA.ref()).asFeedback());
        opened(ACME, aLink(order(DANA, "WO-1").build()).hash("mailed"));
        propose(ACME, "P-1", HERSELF, Optional.of(DANA.ref()));
        issue("invitation", KeyPurpose.INVITATION, Optional.of(ACME), "M-1");

        assertThatThrownBy(() -> store().unitOfWork().inTransaction(transaction -> {
                    erase();
                    throw new IllegalStateException("the host changed its mind");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(erase()).isEqualTo(new Erased(2, 1, 1, 1, 0));
        assertThat(erase()).isEqualTo(Erased.nothing());
    }

    @Test
    @DisplayName("somebody nobody knows by name or address leaves everything as it is (O4)")
    public final void namelessPeopleLeaveNoTrace() {
        store().conversations().append(ACME, aMessage(DANA.ref()).build());
        opened(ACME, aLink(order(DANA, "WO-1").build()).hash("mailed"));
        Membership invited = aMembership(DANA.ref()).withoutEmail().build();

        assertThat(store().personalRecords()
                        .erase(new Traces(invited, Set.of(), Set.of(), Set.of(), NAMELESS), Set.of()))
                .isEqualTo(Erased.nothing());
    }

    private Erased erase() {
        return store().personalRecords().erase(TRACES, Set.of());
    }

    private List<Message> messages(ProviderRef provider) {
        return store().conversations()
                .general(new Scope.WholeProvider(provider), Optional.empty(), 100)
                .items();
    }

    private List<Feedback> feedback(ProviderRef provider) {
        return store().feedback().list(provider, Optional.empty(), 100).items();
    }

    private static Message by(String name, Message message) {
        return new Message(
                message.ref(),
                message.owner(),
                message.workOrder(),
                Message.Author.customer(name, Optional.empty(), ""),
                message.text(),
                message.at());
    }

    private void opened(ProviderRef provider, LinkFixture link) {
        AccessLink issued = link.build();
        store().keys().issue(provider, List.of(issued));
        SessionHash session = new SessionHash(issued.hash().value());
        store().admissions().open(session, Optional.empty(), link.grantedAt(PRECISE), PRECISE);
    }

    private List<LinkGrant> granted(ProviderRef provider, String session) {
        Knock knock = new Knock(provider, Optional.of(new SessionHash(session)), Optional.empty());
        return store().admissions().admit(knock, PRECISE).grants();
    }

    private void issue(String hash, KeyPurpose purpose, Optional<ProviderRef> provider, String about) {
        var key = aKey(purpose).hash(hash).about(about);
        store().oneTimeKeys().issue(provider.map(key::at).orElse(key).build());
    }

    private boolean known(String hash) {
        return Stream.of(KeyPurpose.INVITATION, KeyPurpose.HANDED_OVER_CODE, KeyPurpose.PASSWORD_RESET)
                .anyMatch(purpose ->
                        store().oneTimeKeys().find(purpose, new KeyHash(hash)).isPresent());
    }

    private void propose(ProviderRef provider, String ref, PersonRef person, Optional<CustomerRef> customer) {
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
                        Proposal.Kind.DETAILS,
                        new Proposal.About(person, customer, Optional.empty()),
                        Optional.of(details),
                        details,
                        Proposal.Verdict.waiting(PRECISE),
                        0));
    }

    private void settle(Outbox.Settlement settlement) {
        Instant later = PRECISE.plus(Duration.ofDays(1));
        store().outbox().claim(later, Duration.ofMinutes(1), 10).forEach(claimed -> store().outbox()
                .settle(claimed, settlement, later));
    }

    private void signIn(String session, PersonRef person) {
        store().accountSessions()
                .open(
                        new SessionHash(session),
                        Optional.empty(),
                        aSession(person).startedAt(PRECISE).build());
    }
}
