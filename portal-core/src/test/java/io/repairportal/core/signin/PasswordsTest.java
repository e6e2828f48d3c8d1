package io.repairportal.core.signin;

import static io.repairportal.core.signin.LoginRoom.PASSWORD;
import static io.repairportal.core.signin.LoginRoom.browser;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.core.access.SessionToken;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Setting and changing passwords")
class PasswordsTest {
    private static final String NEXT = "another good passphrase";

    private final LoginRoom room = new LoginRoom();
    private final Passwords passwords = room.accounts.passwords();

    @Test
    @DisplayName("a change ends every other session, goes on under a new one, and is told to the owner (A10)")
    void changeEndsOthers() {
        room.member("dana");
        SessionToken here = room.session("dana", PASSWORD);
        SessionToken there = room.session("dana", PASSWORD);
        PasswordOutcome outcome = change(here, PASSWORD, NEXT);
        SessionToken next = ((PasswordOutcome.Changed) outcome).session().orElseThrow();
        assertThat(room.admit(there).signedIn()).isEmpty();
        assertThat(room.admit(here).signedIn()).isEmpty();
        assertThat(room.admit(next).signedIn()).isPresent();
        assertThat(room.notices.told).containsExactly("password changed");
        assertThat(room.signIn("dana", PASSWORD)).isEqualTo(new SignInOutcome.Wrong());
        assertThat(room.signIn("dana", NEXT)).isInstanceOf(SignInOutcome.In.class);
    }

    @Test
    @DisplayName("the same password is the same from every keyboard: composed, decomposed or in wide letters (A9)")
    void oneFormForAll() {
        room.accept(room.invited("dana"), "Gr\u00fc\u00dfe an alle Leute");
        assertThat(room.signIn("dana", "Gru\u0308\u00dfe an alle Leute")).isInstanceOf(SignInOutcome.In.class);
        assertThat(room.signIn("dana", "\uff27r\u00fc\u00dfe an alle Leute")).isInstanceOf(SignInOutcome.In.class);
        assertThat(room.signIn("dana", "Gru\u00dfe an alle Leute")).isEqualTo(new SignInOutcome.Wrong());
    }

    @Test
    @DisplayName("the wrong old password, or a new one that is refused, changes nothing (A9, A10)")
    void refusedChangesNothing() {
        room.member("dana");
        SessionToken session = room.session("dana", PASSWORD);
        assertThat(change(session, "not it at all", NEXT)).isEqualTo(new PasswordOutcome.WrongOld());
        assertThat(change(session, PASSWORD, "short")).isEqualTo(new PasswordOutcome.Refused(PasswordFlaw.TOO_SHORT));
        assertThat(room.admit(session).signedIn()).isPresent();
        assertThat(room.notices.told).isEmpty();
    }

    @Test
    @DisplayName("a reset goes to the proven address, works once within 60 minutes, and ends all sessions (A10)")
    void resetWorksOnce() {
        room.member("dana");
        SessionToken session = room.session("dana", PASSWORD);
        ResetToken token = requestReset("dana");
        assertThat(passwords.isUsable(room.acme.ref(), token)).isTrue();
        assertThat(passwords.reset(room.acme.ref(), token, "short"))
                .isEqualTo(new PasswordOutcome.Refused(PasswordFlaw.TOO_SHORT));
        assertThat(passwords.reset(room.acme.ref(), token, NEXT))
                .isEqualTo(new PasswordOutcome.Changed(Optional.empty()));
        assertThat(room.admit(session).signedIn()).isEmpty();
        assertThat(passwords.reset(room.acme.ref(), token, "a third good passphrase"))
                .isEqualTo(new PasswordOutcome.NotNow());
        assertThat(room.signIn("dana", NEXT)).isInstanceOf(SignInOutcome.In.class);
        ResetToken late = requestReset("dana");
        room.clock.advance(Duration.ofMinutes(60));
        assertThat(passwords.isUsable(room.acme.ref(), late)).isFalse();
        assertThat(passwords.reset(room.acme.ref(), late, NEXT)).isEqualTo(new PasswordOutcome.NotNow());
    }

    @Test
    @DisplayName("at another provider the link of a reset is as unknown as any, and stays usable at its own (P4, P13)")
    void resetOfAnotherProvider() {
        room.member("dana");
        ResetToken token = requestReset("dana");

        assertThat(passwords.isUsable(room.other.ref(), token)).isFalse();
        assertThat(passwords.reset(room.other.ref(), token, NEXT)).isEqualTo(new PasswordOutcome.NotNow());
        assertThat(passwords.reset(room.acme.ref(), token, NEXT))
                .isEqualTo(new PasswordOutcome.Changed(Optional.empty()));
    }

    @Test
    @DisplayName("after a change of the password nothing that was sent before opens the account (A10, A21)")
    void changeTakesBackWhatWasSent() {
        room.member("dana");
        SessionToken session = room.session("dana", PASSWORD);
        ResetToken before = requestReset("dana");
        change(session, PASSWORD, NEXT);

        assertThat(passwords.isUsable(room.acme.ref(), before)).isFalse();
        assertThat(passwords.reset(room.acme.ref(), before, "a third good passphrase"))
                .isEqualTo(new PasswordOutcome.NotNow());
    }

    @Test
    @DisplayName("a reset of nobody sends nothing, and asking told nothing (P9)")
    void resetOfNobody() {
        passwords.requestReset(room.acme.ref(), "nobody", "caller");
        room.errands.run(room.acme.ref(), room.notices.errands.get(0));
        assertThat(room.notices.resets).isEmpty();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "password12, COMMON",
        "Passwort2026!, COMMON",
        "1234567890, COMMON",
        "qwertzuiop, COMMON",
        "aaaaaaaaaaaa, COMMON",
        "abcdefghijkl, COMMON",
        "whitfield12, LIKE_NAME",
        "Dana.Whitfield, LIKE_NAME",
        "short, TOO_SHORT"
    })
    @DisplayName("common passwords and one's own name are refused (A9)")
    void commonIsRefused(String password, PasswordFlaw flaw) {
        assertThat(passwords.flaw(password, 10, List.of("Dana Whitfield", "whitfield")))
                .contains(flaw);
    }

    @ParameterizedTest
    @CsvSource({
        "correct horse battery",
        "ärgerlich grüßt Ülkü",
        "すしをたべるのがすきだよね",
        "tr0ub4dor and three",
        "7 Zwerge im Wald"
    })
    @DisplayName("any characters are taken, spaces and other scripts included (A9)")
    void anyCharacters(String password) {
        assertThat(passwords.flaw(password, 10, List.of("Dana Whitfield"))).isEmpty();
    }

    @Test
    @DisplayName("256 characters are taken, 257 are not (A9)")
    void longest() {
        String long256 = "the quick brown fox ".repeat(13).substring(0, 256);
        assertThat(passwords.flaw(long256, 10, List.of())).isEmpty();
        assertThat(passwords.flaw(long256 + "x", 10, List.of())).contains(PasswordFlaw.TOO_LONG);
    }

    @Test
    @DisplayName("the suggestion is taken by the rules and never the same (A8)")
    void suggestion() {
        assertThat(passwords.flaw(passwords.suggestion(), 15, List.of())).isEmpty();
        assertThat(passwords.suggestion()).isNotEqualTo(passwords.suggestion());
    }

    private PasswordOutcome change(SessionToken session, String old, String next) {
        return passwords.change(
                room.acme.ref(), room.signedIn(session), new ChangePassword(old, next), browser(session));
    }

    private ResetToken requestReset(String name) {
        passwords.requestReset(room.acme.ref(), name, "caller");
        room.errands.run(room.acme.ref(), room.notices.errands.get(room.notices.errands.size() - 1));
        return room.notices.resets.get(room.notices.resets.size() - 1);
    }
}
