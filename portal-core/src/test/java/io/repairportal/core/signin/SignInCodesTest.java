package io.repairportal.core.signin;

import static io.repairportal.core.signin.LoginRoom.PASSWORD;
import static io.repairportal.core.signin.LoginRoom.browser;
import static io.repairportal.core.signin.LoginRoom.in;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.core.access.SessionToken;
import io.repairportal.core.internal.Secrets;
import io.repairportal.spi.access.KeyPurpose;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.OneTimeKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Signing in by code")
class SignInCodesTest {
    private final LoginRoom room = new LoginRoom();

    @Test
    @DisplayName("the code that was sent lets in, once (A21, P17)")
    void codeLetsInOnce() {
        room.member("dana");
        CodeChallenge challenge = request("dana");
        String code = room.notices.codes.get(0);
        assertThat(code).matches("[0-9]{6}");
        SessionToken session = in(enter(challenge, " " + code.substring(0, 3) + " " + code.substring(3)))
                .session();
        assertThat(room.admit(session).member()).isPresent();
        assertThat(enter(challenge, code)).isEqualTo(new SignInOutcome.Wrong());
    }

    @Test
    @DisplayName("at another provider the code is wrong, and stays usable at its own (A21, P13)")
    void codeOfAnotherProvider() {
        room.member("dana");
        CodeChallenge challenge = request("dana");
        String code = room.notices.codes.get(0);
        for (int at = 0; at < 6; at++) {
            assertThat(room.accounts.signIn().byCode(room.other.ref(), challenge, code, LoginRoom.browser()))
                    .isEqualTo(new SignInOutcome.Wrong());
        }
        assertThat(enter(challenge, code)).isInstanceOf(SignInOutcome.In.class);
    }

    @Test
    @DisplayName("after five wrong answers, after ten minutes, and after a newer code it is worthless (A21)")
    void codeWearsOut() {
        room.member("dana");
        CodeChallenge first = request("dana");
        for (int at = 0; at < 5; at++) {
            assertThat(enter(first, "000 00" + at)).isEqualTo(new SignInOutcome.Wrong());
        }
        assertThat(enter(first, room.notices.codes.get(0))).isEqualTo(new SignInOutcome.Wrong());
        CodeChallenge second = request("dana");
        CodeChallenge third = request("dana");
        assertThat(enter(second, room.notices.codes.get(1))).isEqualTo(new SignInOutcome.Wrong());
        room.clock.advance(Duration.ofMinutes(10));
        assertThat(enter(third, room.notices.codes.get(2))).isEqualTo(new SignInOutcome.Wrong());
    }

    @Test
    @DisplayName("asking looks nobody up: a known and an unknown name leave the same behind (P9)")
    void askingTellsNothing() {
        room.member("dana");
        room.accounts.signIn().requestCode(room.acme.ref(), "dana", "caller");
        room.accounts.signIn().requestCode(room.acme.ref(), "nobody", "caller");
        assertThat(room.notices.errands).extracting(AccountErrand::who).containsExactly("dana", "nobody");
        room.errands.run(room.acme.ref(), room.notices.errands.get(1));
        assertThat(room.notices.codes).isEmpty();
    }

    @Test
    @DisplayName("an errand that is done twice sends one code (L1)")
    void errandIsDoneOnce() {
        room.member("dana");
        request("dana");
        room.errands.run(room.acme.ref(), room.notices.errands.get(0));
        assertThat(room.notices.codes).hasSize(1);
    }

    @Test
    @DisplayName("at most five codes in a quarter of an hour are sent for one name (P52)")
    void requestsAreBounded() {
        for (int at = 0; at < 20; at++) {
            room.accounts.signIn().requestCode(room.acme.ref(), "Dana", "caller");
        }
        assertThat(room.notices.errands).hasSize(5);
    }

    @Test
    @DisplayName("a code that the shop hands over opens its own portal only, whatever the person has elsewhere (A8)")
    void handedOverCodeStaysHere() {
        Membership here = room.member("dana");
        Membership there = room.invited(room.other, "dana elsewhere", membership -> membership);
        room.accounts
                .invitations()
                .join(room.other.ref(), room.invite(there), room.signedIn(room.session("dana", PASSWORD)));
        SessionToken session = in(handOver(here, "ABCDE23456")).session();
        assertThat(room.admit(session).member()).isPresent();
        assertThat(room.admit(session, room.other).member()).isEmpty();
        assertThat(room.accounts
                        .passwords()
                        .change(
                                room.acme.ref(),
                                room.signedIn(session),
                                new ChangePassword(PASSWORD, "another good passphrase"),
                                browser(session)))
                .isEqualTo(new PasswordOutcome.NotNow());
    }

    @Test
    @DisplayName("somebody without mail gets a login by a code from the shop (A8)")
    void handedOverCodeMakesALogin() {
        Membership walkIn = room.invited("walk in");
        SessionToken session = in(handOver(walkIn, "ABCDE23456")).session();
        assertThat(room.admit(session).member()).isPresent();
        assertThat(room.stored(walkIn).holder().person()).isPresent();
        assertThat(room.store
                        .people()
                        .find(room.stored(walkIn).holder().person().orElseThrow())
                        .orElseThrow()
                        .reach()
                        .email())
                .isEmpty();
    }

    private CodeChallenge request(String name) {
        CodeChallenge challenge = room.accounts.signIn().requestCode(room.acme.ref(), name, "caller");
        room.errands.run(room.acme.ref(), room.notices.errands.get(room.notices.errands.size() - 1));
        return challenge;
    }

    private SignInOutcome enter(CodeChallenge challenge, String code) {
        return room.accounts.signIn().byCode(room.acme.ref(), challenge, code, browser());
    }

    private SignInOutcome handOver(Membership membership, String code) {
        Instant now = room.clock.instant();
        room.store
                .oneTimeKeys()
                .issue(new OneTimeKey(
                        Secrets.keyHash(KeyPurpose.HANDED_OVER_CODE, "any"),
                        KeyPurpose.HANDED_OVER_CODE,
                        new OneTimeKey.Subject(
                                Optional.of(room.acme.ref()), membership.ref().value()),
                        Optional.of(new OneTimeKey.Secret(CodeWords.answer(room.parts.secrets(), code), 5)),
                        "",
                        OneTimeKey.Life.between(now, now.plus(Duration.ofDays(1)))));
        return room.accounts
                .signIn()
                .byHandedOverCode(
                        room.acme.ref(), membership.holder().userName().value(), "abcde-23456", browser());
    }
}
