package io.repairportal.core.access;

import static io.repairportal.testkit.fixture.Fixtures.aLink;
import static io.repairportal.testkit.fixture.Fixtures.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.core.signin.Accept;
import io.repairportal.core.signin.AcceptOutcome;
import io.repairportal.core.signin.Circumstances;
import io.repairportal.core.signin.InviteToken;
import io.repairportal.core.signin.SignInOutcome;
import io.repairportal.spi.OperationId;
import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.MembershipRef;
import io.repairportal.spi.access.Permission;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.access.RightsRef;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.CustomerRef;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Giving access, inviting, locking and helping")
class PeopleDeskTest {
    private final PeopleRoom room = new PeopleRoom();

    @Test
    @DisplayName("giving access and inviting are two steps; the invitation can be previewed, is open for 30 days, then"
            + " accepted (A8)")
    void giveAndInvite() {
        Membership membership = room.given(room.wish(room.dana));
        assertThat(state(membership)).isEqualTo(InvitationState.Kind.NONE);
        assertThat(room.desk
                        .previewInvitation(room.sam, membership.ref())
                        .orElseThrow()
                        .text())
                .contains("User name: dana@whitfield.example");
        assertThat(room.desk.invite(room.sam, membership.ref()))
                .isEqualTo(new InviteOutcome.Sent(room.clock.instant().plus(Duration.ofDays(30))));
        assertThat(state(membership)).isEqualTo(InvitationState.Kind.OPEN);
        assertThat(accept(room.invitation())).isInstanceOf(AcceptOutcome.In.class);
        assertThat(state(membership)).isEqualTo(InvitationState.Kind.ACCEPTED);
        assertThat(room.events()).containsSubsequence("invitation.accepted", "invitation.sent", "membership.given");
        assertThat(refusal(membership)).isEqualTo(InviteOutcome.Reason.ALREADY_ACCEPTED);
    }

    @Test
    @DisplayName("an invitation sent again is the only one that works; after 30 days none does (A8)")
    void resend() {
        Membership membership = room.given(room.wish(room.dana));
        room.desk.invite(room.sam, membership.ref());
        InviteToken first = room.invitation();
        room.desk.invite(room.sam, membership.ref());
        InviteToken second = room.invitation();
        assertThat(accept(first)).isInstanceOf(AcceptOutcome.NotUsable.class);
        room.clock.advance(Duration.ofDays(30));
        assertThat(state(membership)).isEqualTo(InvitationState.Kind.EXPIRED);
        assertThat(accept(second)).isInstanceOf(AcceptOutcome.NotUsable.class);
    }

    @Test
    @DisplayName("what is wrong with a wish is said field by field, and nothing is stored (A8, P36)")
    void invalidWishes() {
        GiveAccess good = room.wish(room.dana);
        assertThat(problems(with(good, Optional.of(new ContactRef("nobody")), "", PeopleRoom.COMMERCIAL)))
                .containsExactly("contact unknown");
        assertThat(problems(ownContactOnly(with(good, Optional.empty(), "", PeopleRoom.COMMERCIAL))))
                .containsExactly("contact blank");
        assertThat(problems(with(good, good.contact(), "а".repeat(3) + "bc", new RightsRef("nowhere"))))
                .containsExactly("rights unknown", "userName invalid");
        assertThat(problems(with(good, good.contact(), "x".repeat(101), PeopleRoom.COMMERCIAL)))
                .containsExactly("userName tooLong");
        CustomerRef foreign = new CustomerRef(room.other.ref(), room.dana.ref().value());
        assertThat(problems(new GiveAccess(foreign, Optional.empty(), Optional.empty(), Optional.empty(), true, "")))
                .containsExactly("customer unknown");
        assertThat(room.events()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dana W", "dana w", "  DANA   W ", "ＤＡＮＡ w"})
    @DisplayName("a user name is taken in every spelling (A7)")
    void takenNames(String spelling) {
        room.severalPeople();
        GiveAccess good = room.wish(room.dana);
        room.given(with(good, good.contact(), "Dana W", PeopleRoom.COMMERCIAL));
        GiveAccess other =
                new GiveAccess(good.customer(), Optional.empty(), Optional.empty(), good.rights(), true, spelling);
        assertThat(problems(other)).containsExactly("userName taken");
    }

    @Test
    @DisplayName("a contact has one membership; a second person needs the setting for several (A14)")
    void severalPeople() {
        room.given(room.wish(room.company));
        assertThat(problems(room.colleague("new@brightwater.example", PeopleRoom.COMMERCIAL)))
                .containsExactly("contact onlyOnePerson");
        room.severalPeople();
        assertThat(problems(room.wish(room.company))).containsExactly("contact alreadyMember");
        Membership second = room.given(room.colleague("new@brightwater.example", PeopleRoom.COMMERCIAL));
        assertThat(second.holder().userName().value()).isEqualTo("new@brightwater.example");
    }

    @Test
    @DisplayName(
            "an address has one membership of a customer, whatever has become of its invitation, and more at others (A8, A15)")
    void oneMembershipOfAnAddress() {
        room.severalPeople();
        Membership first = room.given(room.colleague("new@brightwater.example", PeopleRoom.COMMERCIAL));
        GiveAccess again = room.colleague("New@Brightwater.example", PeopleRoom.COMMERCIAL);
        assertThat(problems(again)).containsExactly("email alreadyInvited");
        room.desk.invite(room.sam, first.ref());
        room.desk.lock(room.sam, first.ref(), Lock.CLOSED);
        room.clock.advance(Duration.ofDays(31));
        assertThat(problems(again)).as("locked, and the invitation is over").containsExactly("email alreadyInvited");
        room.desk.lock(room.sam, first.ref(), Lock.OPEN);
        assertThat(room.desk.invite(room.sam, first.ref())).isInstanceOf(InviteOutcome.Sent.class);
        GiveAccess elsewhere = room.wish(room.dana);
        Membership second = room.given(
                new GiveAccess(elsewhere.customer(), elsewhere.contact(), again.email(), elsewhere.rights(), true, ""));
        assertThat(second.holder().userName().value()).matches("user-[a-z2-9]{8}");
        room.desk.remove(room.sam, first.ref());
        room.given(again);
    }

    @Test
    @DisplayName("a form sent again gives and invites nobody again, and answers like the first time (A8, P52)")
    void formsSentAgain() {
        room.severalPeople();
        OperationId form = new OperationId("form-1");
        GiveAccess wish = room.colleague("new@brightwater.example", PeopleRoom.COMMERCIAL);
        assertThat(room.desk.give(room.sam, ownContactOnly(wish), form)).isInstanceOf(GiveOutcome.Invalid.class);
        Membership given = PeopleRoom.given(room.desk.give(room.sam, wish, form));
        assertThat(PeopleRoom.given(room.desk.give(room.sam, wish, form))).isEqualTo(given);
        assertThat(room.events()).containsExactly("membership.given", "settings.changed");
        InviteOutcome sent = room.desk.invite(room.sam, given.ref(), form);
        room.clock.advance(Duration.ofMinutes(1));
        assertThat(room.desk.invite(room.sam, given.ref(), form)).isEqualTo(sent);
        room.sendDue();
        assertThat(room.mailer.sent()).hasSize(1);
        assertThat(room.desk.invite(room.sam, given.ref(), new OperationId("form-2")))
                .isNotEqualTo(sent);
        room.desk.remove(room.sam, given.ref());
        assertThat(room.desk.give(room.sam, wish, form)).isEqualTo(GiveOutcome.Invalid.of("contact", "removed"));
        assertThat(room.desk.give(room.stranger, wish, form)).isEqualTo(GiveOutcome.Invalid.of("customer", "unknown"));
    }

    @Test
    @DisplayName("a form that was gone back to and filled in anew is another one (A8, P52)")
    void formsFilledInAnew() {
        room.severalPeople();
        OperationId form = new OperationId("form-1");
        room.desk.give(room.sam, room.colleague("one@brightwater.example", PeopleRoom.COMMERCIAL), form);
        room.desk.give(room.sam, room.colleague("two@brightwater.example", PeopleRoom.COMMERCIAL), form);
        assertThat(room.desk
                        .of(room.sam, room.company.ref())
                        .orElseThrow()
                        .people()
                        .items())
                .hasSize(2);
    }

    @Test
    @DisplayName("nobody is invited without an address, without rights, or behind a lock (A8, A11)")
    void notInvited() {
        GiveAccess good = room.wish(room.dana);
        Membership membership = room.given(
                new GiveAccess(good.customer(), good.contact(), Optional.empty(), good.rights(), true, "dana"));
        assertThat(refusal(membership)).isEqualTo(InviteOutcome.Reason.NO_ADDRESS);
        room.desk.remove(room.sam, membership.ref());
        membership = room.given(
                new GiveAccess(good.customer(), good.contact(), good.email(), Optional.empty(), true, "dana"));
        assertThat(refusal(membership)).isEqualTo(InviteOutcome.Reason.NO_RIGHTS);
        room.desk.change(room.sam, membership.ref(), new Membership.Grant(good.rights(), true), 1);
        room.desk.lock(room.sam, room.dana.ref(), Lock.CLOSED);
        assertThat(refusal(membership)).isEqualTo(InviteOutcome.Reason.LOCKED);
        room.sendDue();
        assertThat(room.mailer.sent()).isEmpty();
    }

    @Test
    @DisplayName("for staff of another provider a membership does not exist, whatever they try (P1, A8)")
    void foreignStaff() {
        Membership membership = room.given(room.wish(room.dana));
        SessionToken session = room.signIn(membership, "dana");
        MembershipRef ref = membership.ref();
        Actor.Staff eve = room.stranger;
        assertThat(room.desk.previewInvitation(eve, ref)).isEmpty();
        assertThat(room.desk.invite(eve, ref)).isEqualTo(new InviteOutcome.NotSent(InviteOutcome.Reason.UNKNOWN));
        assertThat(room.desk.change(eve, ref, membership.grant(), 1)).isNotEqualTo(MembershipChange.MADE);
        assertThat(room.desk.remove(eve, ref)).isFalse();
        assertThat(room.desk.lock(eve, ref, Lock.CLOSED)).isFalse();
        assertThat(room.desk.lock(eve, room.dana.ref(), Lock.CLOSED)).isEmpty();
        assertThat(room.desk.handOverCode(eve, ref)).isEmpty();
        assertThat(room.desk.startReset(eve, ref)).isFalse();
        assertThat(room.desk.signOut(eve, ref)).isFalse();
        assertThat(room.desk.of(eve, room.dana.ref())).isEmpty();
        assertThat(room.desk.search(eve, "dana")).isEmpty();
        assertThat(room.admit(session).member()).isPresent();
    }

    @Test
    @DisplayName(
            "changed rights and scope hold at the next request; a form that is out of date changes nothing (P18, A14)")
    void change() {
        Membership membership = room.given(room.wish(room.dana));
        SessionToken session = room.signIn(membership, "dana");
        int version = room.stored(membership).version();
        Membership.Grant grant = new Membership.Grant(Optional.of(PeopleRoom.EVERYTHING), false);
        assertThat(room.desk.change(room.sam, membership.ref(), grant, version - 1))
                .isEqualTo(MembershipChange.CHANGED_MEANWHILE);
        assertThat(room.desk.change(room.sam, membership.ref(), grant, version)).isEqualTo(MembershipChange.MADE);
        MemberViewer viewer = room.admit(session).member().orElseThrow();
        assertThat(viewer.rights().has(Permission.EXPORT)).isTrue();
        assertThat(viewer.scope().<Boolean>fold(whole -> false, own -> true, one -> false, all -> false))
                .isTrue();
        assertThat(room.desk.change(room.sam, membership.ref(), grant, version + 1))
                .isEqualTo(MembershipChange.ALREADY_SO);
        Membership.Grant unknown = new Membership.Grant(Optional.of(new RightsRef("nowhere")), true);
        assertThat(room.desk.change(room.sam, membership.ref(), unknown, version + 1))
                .isEqualTo(MembershipChange.UNKNOWN_RIGHTS);
        Membership.Grant none = new Membership.Grant(Optional.empty(), true);
        room.desk.change(room.sam, membership.ref(), none, version + 1);
        assertThat(room.admit(session).member()).isEmpty();
    }

    @Test
    @DisplayName(
            "a locked membership ends its sessions at the next request, and they do not come back with the lock (A11,"
                    + " P18)")
    void lockMembership() {
        Membership membership = room.given(room.wish(room.dana));
        SessionToken session = room.signIn(membership, "dana");
        Optional<String> code = room.desk.handOverCode(room.sam, membership.ref());
        room.clock.advance(Duration.ofSeconds(1));
        assertThat(room.desk.lock(room.sam, membership.ref(), Lock.PAY_ONLY)).isTrue();
        assertThat(room.desk.lock(room.sam, membership.ref(), Lock.PAY_ONLY)).isFalse();
        assertThat(room.admit(session).member()).isEmpty();
        assertThat(byCode(membership, code.orElseThrow())).isInstanceOf(SignInOutcome.Wrong.class);
        room.desk.lock(room.sam, membership.ref(), Lock.OPEN);
        assertThat(room.admit(session).member()).isEmpty();
        room.clock.advance(Duration.ofSeconds(1));
        assertThat(room.admit(room.session(new PersonRef("dana"))).member()).isPresent();
    }

    @Test
    @DisplayName(
            "a locked customer ends all its sessions and links, and touches nothing of the person elsewhere (A11, P1)")
    void lockCustomer() {
        Membership membership = room.given(room.wish(room.dana));
        room.store.keys().issue(room.acme.ref(), List.of(aLink(room.workOrder).build()));
        SessionToken session = room.signIn(membership, "dana");
        room.clock.advance(Duration.ofSeconds(1));
        assertThat(room.desk.lock(room.sam, room.dana.ref(), Lock.CLOSED)).hasValue(1);
        assertThat(room.desk.lock(room.sam, room.dana.ref(), Lock.CLOSED)).hasValue(0);
        assertThat(room.admit(session).member()).isEmpty();
        assertThat(room.store
                        .keys()
                        .ofWorkOrder(room.acme.ref(), room.workOrder.ref())
                        .get(0)
                        .revokedAt())
                .isPresent();
        assertThat(room.store.accountSessions().ofPerson(new PersonRef("dana"), room.clock.instant()))
                .as("the session itself is the person's")
                .hasSize(1);
        assertThat(room.events()).containsOnlyOnce("customer.locked");
    }

    @Test
    @DisplayName("a code that staff hand over opens their own provider's membership, once, within a day, and only the"
            + " newest (A8)")
    void handedOverCode() {
        Membership membership = room.given(room.wish(room.dana));
        String older = room.desk.handOverCode(room.sam, membership.ref()).orElseThrow();
        String code = room.desk.handOverCode(room.sam, membership.ref()).orElseThrow();
        assertThat(code).matches("[A-HJ-NP-Z2-9]{5}-[A-HJ-NP-Z2-9]{5}");
        assertThat(byCode(membership, older)).isInstanceOf(SignInOutcome.Wrong.class);
        SignInOutcome in = byCode(membership, code.toLowerCase(Locale.ROOT).replace('-', ' '));
        assertThat(in).isInstanceOf(SignInOutcome.In.class);
        SessionToken session = ((SignInOutcome.In) in).session();
        assertThat(room.admit(session).member()).isPresent();
        assertThat(room.admit(session, room.other).member()).isEmpty();
        assertThat(byCode(membership, code)).isInstanceOf(SignInOutcome.Wrong.class);
        String late = room.desk.handOverCode(room.sam, membership.ref()).orElseThrow();
        room.clock.advance(Duration.ofHours(24));
        assertThat(byCode(membership, late)).isInstanceOf(SignInOutcome.Wrong.class);
        assertThat(room.events()).contains("code.handed-over").noneMatch(event -> event.contains(code));
    }

    @Test
    @DisplayName("there is no code for a closed membership or one without rights (A8, A11)")
    void noCode() {
        Membership membership = room.given(room.wish(room.dana));
        room.desk.lock(room.sam, room.dana.ref(), Lock.CLOSED);
        assertThat(room.desk.handOverCode(room.sam, membership.ref())).isEmpty();
        room.desk.lock(room.sam, room.dana.ref(), Lock.PAY_ONLY);
        assertThat(room.desk.handOverCode(room.sam, membership.ref())).isPresent();
        room.desk.change(
                room.sam, membership.ref(), new Membership.Grant(Optional.empty(), true), versionOf(membership));
        assertThat(room.desk.handOverCode(room.sam, membership.ref())).isEmpty();
    }

    @Test
    @DisplayName(
            "staff start a reset without seeing or setting a password: the link goes to the person's own address (A11)")
    void reset() {
        Membership membership = room.given(room.wish(room.dana));
        assertThat(room.desk.startReset(room.sam, membership.ref())).isFalse();
        room.signIn(membership, "dana");
        assertThat(room.desk.startReset(room.sam, membership.ref())).isTrue();
        room.sendDue();
        assertThat(room.mailer.last().recipient().value()).isEqualTo("dana@people.example");
        assertThat(room.mailer.last().body().text()).contains("/reset/");
    }

    @Test
    @DisplayName(
            "a removed membership ends at the next request; the person goes with the last one, and stays as long as"
                    + " there is another (O4)")
    void remove() {
        room.severalPeople();
        Membership one = room.given(room.wish(room.dana));
        Membership two = room.given(room.colleague("x@brightwater.example", PeopleRoom.COMMERCIAL));
        room.signIn(one, "dana");
        SessionToken session = room.signIn(two, "dana");
        assertThat(room.desk.remove(room.sam, one.ref())).isTrue();
        assertThat(room.desk.remove(room.sam, one.ref())).isFalse();
        assertThat(room.store.people().find(new PersonRef("dana"))).isPresent();
        assertThat(room.admit(session).member()).isPresent();
        room.desk.remove(room.sam, two.ref());
        assertThat(room.store.people().find(new PersonRef("dana"))).isEmpty();
        assertThat(room.admit(session).member()).isEmpty();
    }

    @Test
    @DisplayName("somebody without a name is called as the shop calls her, else by her user name (B10)")
    void nameless() {
        room.store
                .people()
                .saveIfUnchanged(aPerson().ref("office").named("", "").build());
        Membership office = room.given(room.colleague("office@brightwater.example", PeopleRoom.COMMERCIAL));
        SessionToken session = room.signIn(office, "office");
        assertThat(room.admit(session).member().orElseThrow().displayName())
                .isEqualTo(room.stored(office).holder().label())
                .isNotBlank();
        room.store
                .memberships()
                .saveIfUnchanged(
                        room.stored(office).with(room.stored(office).holder().labelled("")));
        assertThat(room.admit(session).signedIn().orElseThrow().name())
                .isEqualTo(office.holder().userName().value());
    }

    @Test
    @DisplayName("signing a membership out ends its sessions and nothing else (A11)")
    void signOut() {
        Membership membership = room.given(room.wish(room.dana));
        SessionToken session = room.signIn(membership, "dana");
        room.clock.advance(Duration.ofSeconds(1));
        assertThat(room.desk.signOut(room.sam, membership.ref())).isTrue();
        assertThat(room.admit(session).member()).isEmpty();
        assertThat(room.admit(room.session(new PersonRef("dana"))).member()).isPresent();
    }

    @Test
    @DisplayName("the customer page shows people with rights, invitation and sessions, the lock, and the links (K5)")
    void customerPage() {
        Membership membership = room.given(room.wish(room.dana));
        room.store.keys().issue(room.acme.ref(), List.of(aLink(room.workOrder).build()));
        room.signIn(membership, "dana");
        CustomerPage page = room.desk.of(room.sam, room.dana.ref()).orElseThrow();
        assertThat(page.people().items()).singleElement().satisfies(row -> {
            assertThat(row.rightsName()).contains("commercial");
            assertThat(row.invitation().kind()).isEqualTo(InvitationState.Kind.ACCEPTED);
            assertThat(row.sessions()).isEqualTo(1);
        });
        assertThat(page.lock()).isEqualTo(Lock.OPEN);
        assertThat(page.links()).hasSize(1);
        assertThat(room.desk.of(room.sam, new CustomerRef(room.acme.ref(), "nobody")))
                .isEmpty();
    }

    @Test
    @DisplayName("a search finds customers by their own words and by those of their people (K5)")
    void search() {
        GiveAccess wish = room.wish(room.company);
        room.given(with(wish, wish.contact(), "Front Office", PeopleRoom.COMMERCIAL));
        assertThat(room.desk.search(room.sam, "whitfield")).hasSize(1);
        assertThat(room.desk.search(room.sam, "front off")).singleElement().satisfies(row -> {
            assertThat(row.customer().ref()).isEqualTo(room.company.ref());
            assertThat(row.found()).hasSize(1);
        });
        assertThat(room.desk.search(room.sam, "")).hasSize(2);
        assertThat(room.desk.search(room.sam, "nobody at all")).isEmpty();
    }

    private InvitationState.Kind state(Membership membership) {
        return room.desk.stateOf(room.sam, membership.ref()).kind();
    }

    private int versionOf(Membership membership) {
        return room.stored(membership).version();
    }

    private InviteOutcome.Reason refusal(Membership membership) {
        return room.desk
                .invite(room.sam, membership.ref())
                .fold(
                        sent -> {
                            throw new AssertionError(sent);
                        },
                        InviteOutcome.NotSent::reason);
    }

    private List<String> problems(GiveAccess wish) {
        return room.desk.give(room.sam, wish).fold(given -> List.of(), invalid -> invalid.violations().stream()
                .map(problem -> problem.field() + " " + problem.code())
                .toList());
    }

    private SignInOutcome byCode(Membership membership, String code) {
        return room.portal
                .accounts()
                .byHandedOverCode(
                        room.acme.ref(), membership.holder().userName().value(), code, browser());
    }

    private AcceptOutcome accept(InviteToken token) {
        Accept accept = new Accept(new Contact.PersonName("Dana", "Whitfield"), "correct horse battery");
        return room.portal.invitations().accept(room.acme.ref(), token, accept, browser());
    }

    private static Circumstances browser() {
        return new Circumstances(false, Optional.empty(), Optional.empty(), "203.0.113.7", "Firefox");
    }

    private static GiveAccess with(GiveAccess wish, Optional<ContactRef> contact, String name, RightsRef rights) {
        return new GiveAccess(wish.customer(), contact, wish.email(), Optional.of(rights), true, name);
    }

    private static GiveAccess ownContactOnly(GiveAccess wish) {
        return new GiveAccess(wish.customer(), wish.contact(), wish.email(), wish.rights(), false, wish.userName());
    }
}
