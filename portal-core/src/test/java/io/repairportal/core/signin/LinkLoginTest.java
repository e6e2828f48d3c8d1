package io.repairportal.core.signin;

import static io.repairportal.core.signin.LoginRoom.PASSWORD;
import static io.repairportal.core.signin.LoginRoom.browser;
import static io.repairportal.testkit.fixture.Fixtures.aCustomer;
import static io.repairportal.testkit.fixture.Fixtures.aLink;
import static io.repairportal.testkit.fixture.Fixtures.aMembership;
import static io.repairportal.testkit.fixture.Fixtures.aPerson;
import static io.repairportal.testkit.fixture.Fixtures.aPublication;
import static io.repairportal.testkit.fixture.Fixtures.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.core.access.LinkViewer;
import io.repairportal.core.access.MemberViewer;
import io.repairportal.core.access.SessionToken;
import io.repairportal.core.access.SignedIn;
import io.repairportal.core.internal.Secrets;
import io.repairportal.core.signin.LinkLogin.CodeAnswer;
import io.repairportal.spi.access.AccessLink;
import io.repairportal.spi.access.LinkGrant;
import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.RightsRef;
import io.repairportal.spi.access.Scope;
import io.repairportal.spi.audit.AuditFilter;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.settings.ProviderSettings;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.testkit.fixture.LinkFixture;
import io.repairportal.testkit.fixture.MembershipFixture;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("From an access link to a login")
class LinkLoginTest {
    private static final SessionToken BROWSER = new SessionToken("b".repeat(43));

    private final LoginRoom room = new LoginRoom();
    private final LinkLogin login = room.accounts.linkLogin();
    private final Customer customer =
            aCustomer(room.acme).named("Dana", "Whitfield").build();

    private final WorkOrder workOrder =
            aWorkOrder(customer).ref("WO-1").concerning("dana").build();

    @BeforeEach
    void openLink() {
        room.shop.add(customer).add(workOrder);
        room.store
                .publications()
                .save(room.acme.ref(), List.of(aPublication(workOrder).visible().build()));
        open(BROWSER, aLink(workOrder));
        newUsersGet(Optional.of(LoginRoom.COMMERCIAL));
    }

    @Test
    @DisplayName("a code to the address of the link makes a login with the default rights and signs in (A6, A13, A21)")
    void makesALogin() {
        LinkLoginOutcome.In in = in(login.begin(viewer(), "caller"));
        MemberViewer member = room.admit(in.session()).member().orElseThrow();
        assertThat(in.hasPassword()).isFalse();
        assertThat(member.customer()).isEqualTo(customer.ref());
        assertThat(member.displayName()).isEqualTo("Dana Whitfield");
        assertThat(member.scope()).isEqualTo(new Scope.WholeCustomer(customer.ref()));
        assertThat(room.admit(in.session()).links())
                .as("what the link opened stays open")
                .hasSize(1);
        assertThat(memberships()).singleElement().satisfies(made -> assertThat(
                        made.holder().label())
                .isEqualTo(customer.labelOf(made.holder().contact())));
    }

    @Test
    @DisplayName("making a login from a link is written down, with the membership it made (O3, A6)")
    void isRecorded() {
        in(login.begin(viewer(), "caller"));
        assertThat(
                        room
                                .store
                                .auditTrail()
                                .newest(room.acme.ref(), AuditFilter.everything(), Long.MAX_VALUE, 10)
                                .stream()
                                .map(record -> record.entry().event()))
                .containsExactly("signin.link", "membership.given");
    }

    @Test
    @DisplayName("whoever came in so may choose a password without an old one, and signs in with it (A9, A21)")
    void choosesAPassword() {
        LinkLoginOutcome.In in = in(login.begin(viewer(), "caller"));
        SignedIn who = room.signedIn(in.session());
        assertThat(room.accounts.passwords().has(who)).isFalse();
        PasswordOutcome changed = room.accounts
                .passwords()
                .change(room.acme.ref(), who, new ChangePassword("", PASSWORD), browser(in.session()));
        assertThat(changed).isInstanceOf(PasswordOutcome.Changed.class);
        assertThat(room.signIn("dana@whitfield.example", PASSWORD)).isInstanceOf(SignInOutcome.In.class);
        assertThat(room.accounts.passwords().has(who)).isTrue();
    }

    @Test
    @DisplayName("the last name alone makes no login: a wrong code, or none, makes nothing (A6)")
    void needsTheCode() {
        CodeChallenge challenge = login.begin(viewer(), "caller");
        assertThat(finish(challenge, "000000")).isEqualTo(new LinkLoginOutcome.WrongCode());
        assertThat(finish(new CodeChallenge("x".repeat(43)), code())).isEqualTo(new LinkLoginOutcome.WrongCode());
        room.clock.advance(Duration.ofMinutes(10));
        assertThat(finish(challenge, code())).isEqualTo(new LinkLoginOutcome.WrongCode());
        assertThat(memberships()).isEmpty();
    }

    @Test
    @DisplayName("without default rights, or with a login already, it is not offered and sends nothing (A6, A13)")
    void notOffered() {
        newUsersGet(Optional.empty());
        assertThat(login.isOffered(viewer())).isFalse();
        CodeChallenge challenge = login.begin(viewer(), "caller");
        assertThat(room.notices.codes).isEmpty();
        assertThat(finish(challenge, "123456")).isEqualTo(new LinkLoginOutcome.NotOffered());
        newUsersGet(Optional.of(LoginRoom.COMMERCIAL));
        SessionToken session = in(login.begin(viewer(), "caller")).session();
        assertThat(login.isOffered(room.admit(session).links().get(0))).isFalse();
    }

    @Test
    @DisplayName(
            "whom staff have locked gets no second login from her link, however many people of her company came later"
                    + " (A6, A11, A14)")
    void staysLockedInACrowd() {
        hold(aMembership(customer.ref())
                .ref("M-dana")
                .ofContact("dana")
                .called("dana")
                .withRights(LoginRoom.COMMERCIAL.value())
                .madeAt(room.clock.instant().minus(Duration.ofDays(1)))
                .locked(Lock.CLOSED));
        for (int number = 0; number < 100; number++) {
            hold(aMembership(customer.ref())
                    .ref("M-" + number)
                    .called("colleague " + number)
                    .madeAt(room.clock.instant()));
        }
        set(new ProviderSettings.Accounts(true, Optional.of(LoginRoom.COMMERCIAL), false, false, false, 10));
        assertThat(login.isOffered(viewer())).isFalse();
    }

    @Test
    @DisplayName(
            "whom staff have locked under another name, with the address or number of the link, gets no second login (A6, A11)")
    void staysLockedByAddress() {
        set(new ProviderSettings.Accounts(true, Optional.of(LoginRoom.COMMERCIAL), false, false, false, 10));
        Membership assistant = aMembership(customer.ref())
                .ref("M-assistant")
                .called("assistant")
                .invitedAt("dana@whitfield.example")
                .build();
        room.store.memberships().saveIfUnchanged(assistant);
        assertThat(login.isOffered(viewer())).isTrue();
        room.store.memberships().saveIfUnchanged(assistant.with(Lock.PAY_ONLY).version(1));
        assertThat(login.isOffered(viewer())).isFalse();
    }

    @Test
    @DisplayName("whom staff have locked gets no second login from a text message to her number either (A6, A11)")
    void staysLockedByNumber() {
        set(new ProviderSettings.Accounts(true, Optional.of(LoginRoom.COMMERCIAL), false, false, false, 10));
        SessionToken phone = new SessionToken("p".repeat(43));
        open(phone, aLink(workOrder).hash("texted").textedTo("+447700900123"));
        LinkViewer byText = room.admit(phone).links().get(0);
        assertThat(login.isOffered(byText)).isTrue();
        room.store
                .people()
                .saveIfUnchanged(
                        aPerson().ref("sam").withMobile("+447700900123").build());
        hold(aMembership(customer.ref())
                .ref("M-sam")
                .called("sam")
                .heldBy("sam")
                .locked(Lock.CLOSED));
        assertThat(login.isOffered(byText)).isFalse();
    }

    @Test
    @DisplayName("whoever has a login under this address gets the customer added to it, and keeps her password (A15)")
    void addsToTheLogin() {
        Membership elsewhere = room.invited(room.other, "dana elsewhere", membership -> membership);
        room.accept(elsewhere, PASSWORD);
        LinkLoginOutcome.In in = in(login.begin(viewer(), "caller"));
        assertThat(in.hasPassword()).isTrue();
        assertThat(room.accounts.sessions().choices(room.signedIn(in.session())))
                .hasSize(2);
        assertThat(room.signIn("dana@whitfield.example", PASSWORD)).isInstanceOf(SignInOutcome.In.class);
    }

    private void open(SessionToken browser, LinkFixture fixture) {
        AccessLink link = fixture.sentAt(room.clock.instant()).build();
        room.store.keys().issue(room.acme.ref(), List.of(link));
        LinkGrant grant = new LinkGrant(
                link.hash(), link.target(), link.sent(), room.clock.instant().plus(Duration.ofHours(24)));
        room.store
                .admissions()
                .open(Secrets.sessionHash(browser.value()), Optional.empty(), grant, room.clock.instant());
    }

    private LinkViewer viewer() {
        return room.admit(BROWSER).links().get(0);
    }

    private String code() {
        return room.notices.codes.get(room.notices.codes.size() - 1);
    }

    private LinkLoginOutcome.In in(CodeChallenge challenge) {
        return (LinkLoginOutcome.In) finish(challenge, code());
    }

    private LinkLoginOutcome finish(CodeChallenge challenge, String code) {
        return login.finish(viewer(), new CodeAnswer(challenge, code), browser(BROWSER));
    }

    private List<Membership> memberships() {
        return room.store
                .membershipLists()
                .ofCustomer(customer.ref(), Optional.empty(), 10)
                .items();
    }

    private void hold(MembershipFixture membership) {
        room.store.memberships().saveIfUnchanged(membership.build());
    }

    private void newUsersGet(Optional<RightsRef> rights) {
        set(new ProviderSettings.Accounts(false, rights, false, false, false, 10));
    }

    private void set(ProviderSettings.Accounts accounts) {
        ProviderSettings settings = room.store.settings().find(room.acme.ref());
        room.store.settings().saveIfUnchanged(room.acme.ref(), settings.with(accounts));
    }
}
