package io.repairportal.core.signin;

import static io.repairportal.core.signin.LoginRoom.PASSWORD;
import static io.repairportal.core.signin.LoginRoom.browser;
import static io.repairportal.core.signin.LoginRoom.in;
import static io.repairportal.core.signin.LoginRoom.knownBrowser;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.core.access.SessionToken;
import io.repairportal.spi.access.AccountSessions.Ending;
import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.Person;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.access.UserName;
import io.repairportal.spi.customer.Contact;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Signing in with a login of the portal")
class AccountSignInTest {
    private final LoginRoom room = new LoginRoom();

    @Test
    @DisplayName("user name without case and password let in, with the scope and rights of the membership (A7, A14)")
    void passwordLetsIn() {
        Membership dana = room.member("Whitfield & Daughters");
        SessionToken session = room.session("WHITFIELD  & daughters", PASSWORD);
        assertThat(room.admit(session).member()).hasValueSatisfying(viewer -> {
            assertThat(viewer.customer()).isEqualTo(dana.customer());
            assertThat(viewer.scope()).isEqualTo(dana.scope());
            assertThat(viewer.displayName()).isEqualTo("Dana Whitfield");
        });
    }

    @Test
    @DisplayName("the proven mail address signs in as well, only where its owner is a member (A7)")
    void addressSignsIn() {
        room.member("dana");
        assertThat(room.signIn("Dana@Whitfield.example", PASSWORD)).isInstanceOf(SignInOutcome.In.class);
        PasswordAttempt elsewhere = new PasswordAttempt("dana@whitfield.example", PASSWORD);
        assertThat(room.accounts.signIn().byPassword(room.other.ref(), elsewhere, browser()))
                .isEqualTo(new SignInOutcome.Wrong());
    }

    @Test
    @DisplayName("an unknown name and a wrong password are answered alike and cost one comparison each (P9)")
    void unknownCostsTheSame() {
        room.member("dana");
        assertThat(room.signIn("dana", "not the password")).isEqualTo(new SignInOutcome.Wrong());
        assertThat(room.hasher.compared).hasValue(1);
        assertThat(room.signIn("nobody", "not the password")).isEqualTo(new SignInOutcome.Wrong());
        assertThat(room.hasher.compared).hasValue(2);
    }

    @Test
    @DisplayName("of 2,000 parallel guesses at most ten are compared, for known and unknown names (P8)")
    void guessingIsBounded() throws Exception {
        room.member("dana");
        for (String name : List.of("dana", "nobody")) {
            room.hasher.compared.set(0);
            guess(name, 2_000);
            assertThat(room.hasher.compared.get()).isBetween(1, 10);
        }
    }

    @Test
    @DisplayName("guesses at every name of one person count together, at most ten in a quarter of an hour (P8)")
    void guessingIsBoundedByPerson() throws Exception {
        room.member("dana");
        DeviceToken device = in(room.signIn("dana", PASSWORD)).device();
        room.hasher.compared.set(0);
        guess("dana", 20);
        guess("dana@whitfield.example", 20);
        assertThat(room.hasher.compared.get()).isEqualTo(9);

        SessionToken session =
                in(room.signIn("dana", PASSWORD, knownBrowser(device))).session();
        assertThat(room.accounts.signIn().proveAgain(room.acme.ref(), room.signedIn(session), PASSWORD, browser()))
                .isEqualTo(new SignInOutcome.TooMany());
    }

    @Test
    @DisplayName("while somebody guesses, the owner still gets in from a browser she has used before (P8)")
    void knownDeviceGetsIn() throws Exception {
        room.member("dana");
        DeviceToken device = in(room.signIn("dana", PASSWORD)).device();
        guess("dana", 50);
        assertThat(room.signIn("dana", PASSWORD)).isEqualTo(new SignInOutcome.TooMany());
        assertThat(room.signIn("dana", PASSWORD, knownBrowser(device))).isInstanceOf(SignInOutcome.In.class);
    }

    @Test
    @DisplayName("the device of somebody else counts like none (P8)")
    void foreignDeviceDoesNotHelp() throws Exception {
        room.member("dana");
        room.change(
                room.invited(
                        room.acme,
                        "mallory",
                        membership -> membership.with(new Membership.Holder(
                                Optional.empty(),
                                Optional.empty(),
                                membership.holder().userName(),
                                Optional.empty(),
                                "Mallory"))),
                membership -> membership);
        room.accept(
                room.store
                        .memberships()
                        .withUserName(room.acme.ref(), new UserName("mallory"))
                        .orElseThrow(),
                PASSWORD);
        DeviceToken mallorys = in(room.signIn("mallory", PASSWORD)).device();
        guess("dana", 10);
        assertThat(room.signIn("dana", PASSWORD, knownBrowser(mallorys))).isEqualTo(new SignInOutcome.TooMany());
    }

    @Test
    @DisplayName("after a quarter of an hour guessing begins anew (P8)")
    void pauseEnds() throws Exception {
        room.member("dana");
        guess("dana", 10);
        assertThat(room.signIn("dana", PASSWORD)).isEqualTo(new SignInOutcome.TooMany());
        room.clock.advance(Duration.ofMinutes(15));
        assertThat(room.signIn("dana", PASSWORD)).isInstanceOf(SignInOutcome.In.class);
    }

    @Test
    @DisplayName("a hash of weaker parameters is made anew at the next sign-in (P7)")
    void outdatedHashIsRenewed() {
        Membership dana = room.member("dana");
        room.hasher.version = "2";
        room.session("dana", PASSWORD);
        assertThat(room.person(dana).password().orElseThrow().value()).startsWith("$2$");
        assertThat(room.signIn("dana", PASSWORD)).isInstanceOf(SignInOutcome.In.class);
    }

    @Test
    @DisplayName("a password that is changed while the old one is compared lets nobody in with the old one (A10)")
    void changedWhileCompared() {
        Membership dana = room.member("dana");
        room.hasher.afterwards = () -> {
            Person person = room.person(dana);
            room.store.people().saveIfUnchanged(person.with(room.hasher.hash("a new password of hers".toCharArray())));
        };
        assertThat(room.signIn("dana", PASSWORD)).isEqualTo(new SignInOutcome.Wrong());
        room.hasher.afterwards = () -> {};
        assertThat(room.signIn("dana", "a new password of hers")).isInstanceOf(SignInOutcome.In.class);
    }

    @Test
    @DisplayName("other changes of the person while her password is compared keep nobody out (A7)")
    void renamedWhileCompared() {
        Membership dana = room.member("dana");
        room.hasher.version = "2";
        room.hasher.afterwards = () -> {
            Person person = room.person(dana);
            room.store.people().saveIfUnchanged(person.with(new Contact.PersonName("Dana", "Lee")));
        };
        assertThat(room.signIn("dana", PASSWORD)).isInstanceOf(SignInOutcome.In.class);
        assertThat(room.person(dana).name().full()).isEqualTo("Dana Lee");
        assertThat(room.person(dana).password().orElseThrow().value()).startsWith("$2$");
    }

    @Test
    @DisplayName("without access rights nothing is offered and nobody gets in (A8)")
    void noneIsNotOffered() {
        Membership dana = room.member("dana");
        room.change(dana, membership -> membership.with(new Membership.Grant(Optional.empty(), true)));
        assertThat(room.signIn("dana", PASSWORD)).isEqualTo(new SignInOutcome.Locked(true));
        assertThat(room.signIn("dana", "wrong password")).isEqualTo(new SignInOutcome.Wrong());
    }

    @Test
    @DisplayName("who is closed is told so after the right password only; pay only gets in (A11)")
    void lockIsToldAfterTheRightPassword() {
        Membership dana = room.member("dana");
        room.store.customerLocks().set(dana.customer(), Lock.CLOSED);
        assertThat(room.signIn("dana", "wrong password")).isEqualTo(new SignInOutcome.Wrong());
        assertThat(room.signIn("dana", PASSWORD)).isEqualTo(new SignInOutcome.Locked(false));
        room.store.customerLocks().set(dana.customer(), Lock.PAY_ONLY);
        assertThat(room.signIn("dana", PASSWORD)).isInstanceOf(SignInOutcome.In.class);
    }

    @Test
    @DisplayName(
            "a lock holds at the next request, and what it ended does not come back with the lock's end (A11, P18)")
    void lockEndsSessions() {
        Membership dana = room.member("dana");
        SessionToken session = room.session("dana", PASSWORD);
        room.clock.advance(Duration.ofSeconds(1));
        room.change(dana, membership -> membership.with(Lock.CLOSED).signedOutAt(room.clock.instant()));
        assertThat(room.admit(session).member()).isEmpty();
        room.change(dana, membership -> membership.with(Lock.OPEN));
        assertThat(room.admit(session).member()).isEmpty();
    }

    @Test
    @DisplayName(
            "a session ends after two hours without use and after twelve in any case; kept ones after 30 days (A19)")
    void sessionsEnd() {
        room.member("dana");
        SessionToken idle = room.session("dana", PASSWORD);
        SessionToken used = room.session("dana", PASSWORD);
        Circumstances keep = new Circumstances(true, Optional.empty(), Optional.empty(), "caller", "Safari");
        SessionToken kept = in(room.signIn("dana", PASSWORD, keep)).session();
        for (int hour = 0; hour < 11; hour++) {
            room.clock.advance(Duration.ofHours(1));
            assertThat(room.admit(used).signedIn()).isPresent();
        }
        assertThat(room.admit(idle).signedIn()).isEmpty();
        room.clock.advance(Duration.ofHours(1));
        assertThat(room.admit(used).signedIn()).isEmpty();
        room.clock.advance(Duration.ofDays(29));
        assertThat(room.admit(kept).signedIn()).isPresent();
        room.clock.advance(Duration.ofDays(1));
        assertThat(room.admit(kept).signedIn()).isEmpty();
    }

    @Test
    @DisplayName("a new sign-in is a new session; the one before it ends (P19)")
    void signingInChangesTheSession() {
        room.member("dana");
        SessionToken first = room.session("dana", PASSWORD);
        SessionToken second = in(room.signIn("dana", PASSWORD, browser(first))).session();
        assertThat(second).isNotEqualTo(first);
        assertThat(room.admit(first).signedIn()).isEmpty();
        assertThat(room.admit(second).signedIn()).isPresent();
    }

    @Test
    @DisplayName("the owner sees her sessions and ends the others; those of somebody else stay (A19)")
    void ownerEndsSessions() {
        room.member("dana");
        SessionToken here = room.session("dana", PASSWORD);
        SessionToken there = room.session("dana", PASSWORD);
        AccountSessionsDesk desk = room.accounts.sessions();
        assertThat(desk.list(room.signedIn(here), here))
                .hasSize(3)
                .filteredOn(AccountSessionsDesk.Row::current)
                .hasSize(1);
        assertThat(desk.endOthers(room.signedIn(here), here)).isEqualTo(2);
        assertThat(room.admit(there).signedIn()).isEmpty();
        assertThat(room.admit(here).signedIn()).isPresent();
        assertThat(room.store.accountSessions().end(new Ending.AllBut(new PersonRef("stranger"), Optional.empty())))
                .isZero();
    }

    private void guess(String name, int times) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(32);
        try {
            List<Callable<SignInOutcome>> guesses = new ArrayList<>();
            for (int at = 0; at < times; at++) {
                String password = "guess number " + at;
                guesses.add(() -> room.signIn(name, password));
            }
            for (Future<SignInOutcome> outcome : threads.invokeAll(guesses)) {
                assertThat(outcome.get()).isNotInstanceOf(SignInOutcome.In.class);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
