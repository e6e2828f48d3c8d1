package io.repairportal.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.core.proposal.DetailsOutcome;
import io.repairportal.core.signin.CodeChallenge;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.address.EmailAddress;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A proven new mail address")
class NewAddressTest {
    private static final PersonRef DANA = new PersonRef("dana");
    private static final EmailAddress OLD = new EmailAddress("dana@people.example");
    private static final EmailAddress NEXT = new EmailAddress("dana@new.example");

    private final PeopleRoom room = new PeopleRoom();
    private SessionToken asking;
    private SessionToken elsewhere;

    @BeforeEach
    void signIn() {
        GiveAccess wish = room.wish(room.dana);
        Membership membership = room.given(new GiveAccess(
                wish.customer(), wish.contact(), wish.email(), Optional.of(PeopleRoom.EVERYTHING), true, "Dana"));
        asking = room.signIn(membership, DANA.value());
        elsewhere = room.session(DANA);
    }

    @Test
    @DisplayName(
            "ends every other session of the person, as a new password does, and is told to the old address (A20, A10)")
    void endsOtherSessions() {
        CodeChallenge challenge = begin();

        assertThat(finish(challenge, code())).isEqualTo(DetailsOutcome.CHANGED);

        room.sendDue();
        assertThat(room.admit(elsewhere).signedIn()).isEmpty();
        assertThat(room.admit(asking).signedIn()).isPresent();
        assertThat(room.mailer.sent()).anyMatch(mail -> mail.recipient().equals(OLD));
    }

    @Test
    @DisplayName("that is not proven ends no session (A20)")
    void wrongCodeEndsNothing() {
        CodeChallenge challenge = begin();
        String wrong = code().equals("123456") ? "654321" : "123456";

        assertThat(finish(challenge, wrong)).isEqualTo(DetailsOutcome.WRONG_CODE);

        assertThat(room.admit(elsewhere).signedIn()).isPresent();
    }

    private CodeChallenge begin() {
        CodeChallenge challenge = room.portal.addressProof().begin(viewer(), NEXT);
        room.sendDue();
        return challenge;
    }

    private DetailsOutcome finish(CodeChallenge challenge, String code) {
        return room.portal.addressProof().finish(viewer(), challenge, code, Optional.of(asking));
    }

    private String code() {
        assertThat(room.mailer.last().recipient()).isEqualTo(NEXT);
        return room.mailer.last().body().subject().replaceAll("[^0-9]", "");
    }

    private MemberViewer viewer() {
        return room.admit(asking).member().orElseThrow();
    }
}
