package io.repairportal.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.core.proposal.Register;
import io.repairportal.core.signin.Circumstances;
import io.repairportal.core.signin.CodeChallenge;
import io.repairportal.core.signin.InviteToken;
import io.repairportal.core.signin.SignInOutcome;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.notification.Outbox;
import io.repairportal.spi.settings.ProviderSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What strangers have sent to somebody")
class WhatStrangersAskForTest {
    private static final PersonRef DANA = new PersonRef("dana");
    private static final EmailAddress ADDRESS = new EmailAddress("dana@people.example");
    private static final String STRANGER = "198.51.100.7";

    private final PeopleRoom room = new PeopleRoom();
    private Membership membership;

    @BeforeEach
    void danaHasALogin() {
        membership = room.given(room.wish(room.dana));
        room.signIn(membership, DANA.value());
    }

    @Test
    @DisplayName(
            "is at most five messages in an hour of each kind; nothing is parked, and no key is made for the rest (P52)")
    void fewOfEachKind() {
        strangersAskAnHourLong();

        assertThat(mails("Set a new password")).isEqualTo(5);
        assertThat(mails("is your code")).isEqualTo(5);
        assertThat(parked()).isEmpty();
        room.clock.advance(Duration.ofHours(1));
        room.portal.passwords().requestReset(room.acme.ref(), ADDRESS.value(), "203.0.113.9");
        room.sendDue();
        assertThat(mails("Set a new password")).isEqualTo(6);
    }

    @Test
    @DisplayName("leaves the code that was sent last as it is when more are asked for (P52, A21)")
    void keepsTheLastCode() {
        CodeChallenge last = room.portal.accounts().requestCode(room.acme.ref(), ADDRESS.value(), STRANGER);
        for (int i = 1; i < 5; i++) {
            room.sendDue();
            last = room.portal.accounts().requestCode(room.acme.ref(), ADDRESS.value(), STRANGER);
        }
        room.sendDue();
        String subject = room.mailer.last().body().subject();
        String name = membership.holder().userName().value();
        room.portal.accounts().requestCode(room.acme.ref(), name, STRANGER);
        room.sendDue();

        Circumstances browser = new Circumstances(false, Optional.empty(), Optional.empty(), STRANGER, "Firefox");
        String code = subject.substring(0, 6);
        assertThat(room.portal.accounts().byCode(room.acme.ref(), last, code, browser))
                .isInstanceOf(SignInOutcome.In.class);
    }

    @Test
    @DisplayName("uses up nothing of what staff or the shop send: a reset by staff and an invitation leave (P52, A11)")
    void leavesRoomForTheShop() {
        strangersAskAnHourLong();
        int before = mails("Set a new password");

        for (int i = 1; i <= 20; i++) {
            assertThat(room.desk.startReset(room.sam, membership.ref())).isTrue();
            room.sendDue();
            assertThat(mails("Set a new password")).isEqualTo(before + i);
        }

        assertThat(parked()).isEmpty();
        room.desk.startReset(room.sam, membership.ref());
        room.sendDue();
        assertThat(parked()).hasSize(1);
    }

    @Test
    @DisplayName("stops new invitations, not those that staff send (P52, A8)")
    void invitations() {
        Membership invited = room.given(room.wish(room.company));
        room.desk.invite(room.sam, invited.ref());
        InviteToken token = room.invitation();
        for (int quarter = 0; quarter < 2; quarter++) {
            for (int i = 0; i < 5; i++) {
                room.portal.invitations().askAgain(room.acme.ref(), token, STRANGER);
            }
            room.sendDue();
            room.clock.advance(Duration.ofMinutes(15));
        }
        int asked = room.mailer.sent().size() - 1;
        room.desk.invite(room.sam, invited.ref());
        room.sendDue();

        assertThat(asked).isEqualTo(5);
        assertThat(room.mailer.sent()).hasSize(7);
    }

    @Test
    @DisplayName("is at most five mails for somebody who is registered by others again and again (P52, A12)")
    void registrations() {
        room.accounts(new ProviderSettings.Accounts(true, Optional.of(PeopleRoom.COMMERCIAL), false, true, false, 10));
        Register wish = new Register(
                "Eve",
                "Other",
                "",
                ADDRESS.value(),
                "+44 20 7946 0018",
                false,
                "1 High Street",
                "AB1 2CD",
                "Town",
                "",
                Optional.empty());
        for (int quarter = 0; quarter < 4; quarter++) {
            for (int i = 0; i < 5; i++) {
                room.portal.selfRegistration().register(room.acme.ref(), wish, STRANGER);
            }
            room.sendDue();
            room.clock.advance(Duration.ofMinutes(14));
        }

        assertThat(room.mailer.sent()).hasSize(5);
        assertThat(room.desk.startReset(room.sam, membership.ref())).isTrue();
        room.sendDue();
        assertThat(room.mailer.sent()).hasSize(6);
    }

    /** Asks as often as the form takes it, by address and by user name, for 56 minutes. */
    private void strangersAskAnHourLong() {
        String name = membership.holder().userName().value();
        for (int quarter = 0; quarter < 4; quarter++) {
            for (String who : List.of(ADDRESS.value(), name)) {
                for (int i = 0; i < 5; i++) {
                    room.portal.passwords().requestReset(room.acme.ref(), who, STRANGER);
                    room.portal.accounts().requestCode(room.acme.ref(), who, STRANGER);
                    room.sendDue();
                }
            }
            room.clock.advance(Duration.ofMinutes(14));
        }
    }

    private int mails(String subject) {
        return (int) room.mailer.sent().stream()
                .filter(mail -> mail.body().subject().contains(subject))
                .count();
    }

    private List<Outbox.Delivery> parked() {
        return room.store
                .outbox()
                .list(room.acme.ref(), Outbox.State.PARKED, Optional.empty(), 100)
                .items();
    }
}
