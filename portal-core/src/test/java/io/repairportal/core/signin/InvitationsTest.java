package io.repairportal.core.signin;

import static io.repairportal.core.signin.LoginRoom.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.core.access.Admitted;
import io.repairportal.core.access.SessionToken;
import io.repairportal.core.access.SignedIn;
import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.address.EmailAddress;
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

@DisplayName("Accepting an invitation")
class InvitationsTest {
    private final LoginRoom room = new LoginRoom();
    private final Invitations invitations = room.accounts.invitations();

    @Test
    @DisplayName("looking says who invites, changes nothing, and signs nobody in (A8, P14)")
    void lookingChangesNothing() {
        Membership dana = room.invited("dana");
        InviteToken token = room.invite(dana);
        for (int at = 0; at < 20; at++) {
            assertThat(look(token)).isEqualTo(new InvitationDoor.SetUp("Dana Whitfield", "dana", 10));
        }
        assertThat(room.stored(dana)).isEqualTo(dana);
    }

    @Test
    @DisplayName("whoever may manage people needs a longer password (A9)")
    void adminsNeedLongerPasswords() {
        Membership boss = room.invited(
                room.acme,
                "boss",
                membership -> membership.with(new Membership.Grant(Optional.of(LoginRoom.ADMIN), true)));
        assertThat(look(room.invite(boss))).isEqualTo(new InvitationDoor.SetUp("Dana Whitfield", "boss", 15));
        assertThat(room.accept(boss, "tulip garden 7")).isEqualTo(new AcceptOutcome.Refused(PasswordFlaw.TOO_SHORT));
    }

    @Test
    @DisplayName("a password that is refused does not use it up; a good one signs in (A8, A9)")
    void refusedPasswordBurnsNothing() {
        Membership dana = room.invited("dana");
        InviteToken token = room.invite(dana);
        assertThat(room.accept(room.acme.ref(), token, "short"))
                .isEqualTo(new AcceptOutcome.Refused(PasswordFlaw.TOO_SHORT));
        assertThat(room.accept(room.acme.ref(), token, PASSWORD))
                .isInstanceOfSatisfying(
                        AcceptOutcome.In.class,
                        in -> assertThat(room.admit(in.session()).member()).isPresent());
        assertThat(room.signIn("dana", PASSWORD)).isInstanceOf(SignInOutcome.In.class);
    }

    @Test
    @DisplayName("of 64 who accept at the same moment one gets in (P17)")
    void oneOfManyGetsIn() throws Exception {
        InviteToken token = room.invite(room.invited("dana"));
        ExecutorService threads = Executors.newFixedThreadPool(64);
        try {
            List<Callable<AcceptOutcome>> attempts = new ArrayList<>();
            for (int at = 0; at < 64; at++) {
                attempts.add(() -> room.accept(room.acme.ref(), token, PASSWORD));
            }
            List<AcceptOutcome> outcomes = new ArrayList<>();
            for (Future<AcceptOutcome> attempt : threads.invokeAll(attempts)) {
                outcomes.add(attempt.get());
            }
            assertThat(outcomes).filteredOn(AcceptOutcome.In.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(outcome -> !(outcome instanceof AcceptOutcome.In))
                    .containsOnly(new AcceptOutcome.NotUsable());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @DisplayName("it works once, for 30 days, until a newer one, a lock or another address (A8, A11)")
    void whatMakesItWorthless() {
        Membership used = room.invited("used");
        InviteToken usedUp = room.invite(used);
        room.accept(room.acme.ref(), usedUp, PASSWORD);
        Membership locked = room.invited(room.acme, "locked", membership -> reached(membership, "l@example.com"));
        InviteToken ofLocked = room.invite(locked);
        room.change(locked, membership -> membership.with(Lock.CLOSED));
        Membership moved = room.invited(room.acme, "moved", membership -> reached(membership, "m@example.com"));
        InviteToken ofMoved = room.invite(moved);
        room.change(moved, membership -> reached(membership, "n@example.com"));
        Membership again = room.invited(room.acme, "again", membership -> reached(membership, "a@example.com"));
        InviteToken older = room.invite(again);
        InviteToken newest = room.invite(again);
        assertThat(List.of(usedUp, ofLocked, ofMoved, older)).allSatisfy(token -> {
            assertThat(look(token)).isEqualTo(new InvitationDoor.NotUsable());
            assertThat(room.accept(room.acme.ref(), token, PASSWORD)).isEqualTo(new AcceptOutcome.NotUsable());
        });
        room.clock.advance(Duration.ofDays(30).minusSeconds(1));
        assertThat(look(newest)).isInstanceOf(InvitationDoor.SetUp.class);
        room.clock.advance(Duration.ofSeconds(1));
        assertThat(look(newest)).isEqualTo(new InvitationDoor.NotUsable());
    }

    @Test
    @DisplayName("an invitation of one shop is unknown at another (P1)")
    void staysAtItsShop() {
        InviteToken token = room.invite(room.invited("dana"));
        assertThat(invitations.look(room.other.ref(), token, nobody())).isEqualTo(new InvitationDoor.NotUsable());
        assertThat(room.accept(room.other.ref(), token, PASSWORD)).isEqualTo(new AcceptOutcome.NotUsable());
    }

    @Test
    @DisplayName("whoever is signed in adds the customer to her login, and chooses between them (A15)")
    void joining() {
        room.member("dana");
        Membership second = room.invited(room.acme, "second", membership -> reached(membership, "x@example.com"));
        InviteToken token = room.invite(second);
        SessionToken session = room.session("dana", PASSWORD);
        SignedIn dana = room.signedIn(session);
        assertThat(invitations.look(room.acme.ref(), token, room.admit(session)))
                .isEqualTo(new InvitationDoor.Join("Dana Whitfield", "Dana Whitfield"));
        assertThat(invitations.join(room.acme.ref(), token, dana)).isEqualTo(new AcceptOutcome.Joined());
        assertThat(room.admit(session).member()).as("which one is to be chosen").isEmpty();
        assertThat(room.accounts.sessions().choices(room.signedIn(session))).hasSize(2);
        assertThat(room.accounts.sessions().choose(room.signedIn(session), session, room.acme.ref(), second.ref()))
                .isTrue();
        assertThat(room.admit(session)
                        .member()
                        .orElseThrow()
                        .login()
                        .orElseThrow()
                        .membership())
                .isEqualTo(second.ref());
    }

    @Test
    @DisplayName(
            "whom staff have locked at a customer adds it to her login by no other invitation, until they open it (A11, A15)")
    void lockedStaysLocked() {
        Membership first = room.member("dana");
        Membership second = room.invited(room.acme, "second", membership -> reached(membership, "x@example.com"));
        InviteToken token = room.invite(second);
        SignedIn dana = room.signedIn(room.session("dana", PASSWORD));
        room.store.memberships().saveIfUnchanged(room.stored(first).with(Lock.PAY_ONLY));

        assertThat(invitations.join(room.acme.ref(), token, dana)).isEqualTo(new AcceptOutcome.NotUsable());

        room.store.memberships().saveIfUnchanged(room.stored(first).with(Lock.OPEN));
        assertThat(invitations.join(room.acme.ref(), token, dana)).isEqualTo(new AcceptOutcome.Joined());
    }

    @Test
    @DisplayName("the membership of somebody else cannot be chosen (P1)")
    void foreignMembershipCannotBeChosen() {
        room.member("dana");
        Membership foreign = room.invited(room.acme, "foreign", membership -> reached(membership, "x@example.com"));
        SessionToken session = room.session("dana", PASSWORD);
        assertThat(room.accounts.sessions().choose(room.signedIn(session), session, room.acme.ref(), foreign.ref()))
                .isFalse();
    }

    @Test
    @DisplayName("an address that has a login already signs in first; no second login is made (A15)")
    void knownAddressSignsInFirst() {
        room.member("dana");
        InviteToken token = room.invite(room.invited("second"));
        assertThat(look(token)).isEqualTo(new InvitationDoor.SignInFirst("Dana Whitfield"));
        assertThat(room.accept(room.acme.ref(), token, PASSWORD)).isEqualTo(new AcceptOutcome.NotUsable());
    }

    @Test
    @DisplayName("an old invitation brings a new one to the address on file, and says nothing (A8)")
    void askingAgain() {
        Membership dana = room.invited("dana");
        InviteToken old = room.invite(dana);
        room.clock.advance(Duration.ofDays(40));
        invitations.askAgain(room.acme.ref(), old, "caller");
        invitations.askAgain(room.acme.ref(), new InviteToken("x".repeat(43)), "caller");
        assertThat(room.notices.errands).hasSize(1);
        room.errands.run(room.acme.ref(), room.notices.errands.get(0));
        room.errands.run(room.acme.ref(), room.notices.errands.get(0));
        assertThat(room.notices.invitations).singleElement().satisfies(token -> assertThat(look(token))
                .isInstanceOf(InvitationDoor.SetUp.class));
    }

    private InvitationDoor look(InviteToken token) {
        return invitations.look(room.acme.ref(), token, nobody());
    }

    private Admitted nobody() {
        return room.admit(new SessionToken("n".repeat(43)));
    }

    private static Membership reached(Membership membership, String address) {
        Membership.Holder holder = membership.holder();
        return membership.with(new Membership.Holder(
                holder.contact(),
                holder.person(),
                holder.userName(),
                Optional.of(new EmailAddress(address)),
                holder.label()));
    }
}
