package io.repairportal.core.proposal;

import static io.repairportal.core.proposal.RegistrationRoom.wish;
import static io.repairportal.testkit.fixture.Fixtures.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.repairportal.core.access.GiveAccess;
import io.repairportal.core.message.Violation;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.mail.Mail;
import io.repairportal.spi.proposal.Proposal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Becoming a customer by oneself")
class SelfRegistrationTest {
    private final RegistrationRoom room = new RegistrationRoom();

    @Test
    @DisplayName("is offered only where it is switched on and the rights of new people are chosen (A12, A13)")
    void offered() {
        assertThat(room.door().isOffered(room.acme.ref())).isTrue();
        assertThat(room.door().isOffered(room.other.ref())).isFalse();
        room.takeRegistrations(true, Optional.empty(), false);
        assertThat(room.door().isOffered(room.acme.ref())).isFalse();
        assertThat(room.register(wish("zoe@quimby.example"))).isInstanceOf(RegisterOutcome.NotOffered.class);
        room.send();
        assertThat(room.mailer.sent()).isEmpty();
    }

    @Test
    @DisplayName(
            "waits for staff only once the address is proven; the shop is told, the mail is in her language (A12, O1)")
    void proofFirst() {
        RegistrationToken token = room.asked("zoe@quimby.example");
        assertThat(room.mailer.last().body().subject()).startsWith("Adresse für");
        assertThat(room.desk().waiting(room.sam)).isEmpty();

        assertThat(room.door().prove(room.acme.ref(), token)).isTrue();

        assertThat(room.desk().waiting(room.sam)).singleElement().satisfies(proposal -> {
            assertThat(proposal.kind()).isEqualTo(Proposal.Kind.REGISTRATION);
            assertThat(proposal.wanted()).isEqualTo(wish("zoe@quimby.example").details());
            assertThat(proposal.about().customer()).isEmpty();
        });
        room.send();
        assertThat(room.mailer.last().body().subject()).isEqualTo("Zoë Quimby has registered");
        assertThat(room.events()).contains("registration.proven");
        assertThat(room.portal.proposals().waiting(room.sam)).isEmpty();
    }

    @Test
    @DisplayName("looking at the link any number of times changes nothing (A12, P14)")
    void lookingChangesNothing() {
        RegistrationToken token = room.asked("zoe@quimby.example");
        for (int at = 0; at < 20; at++) {
            assertThat(room.door().isUsable(room.acme.ref(), token)).isTrue();
        }
        assertThat(room.desk().waiting(room.sam)).isEmpty();
    }

    @Test
    @DisplayName("a link works once, for 24 hours, at its own provider, where registration is still on (A12)")
    void linksEnd() {
        RegistrationToken used = room.asked("zoe@quimby.example");
        assertThat(room.door().prove(room.other.ref(), used)).isFalse();
        assertThat(room.door().prove(room.acme.ref(), used)).isTrue();
        assertThat(room.door().prove(room.acme.ref(), used)).isFalse();
        assertThat(room.door().isUsable(room.acme.ref(), used)).isFalse();
        assertThat(room.door().prove(room.acme.ref(), new RegistrationToken("x".repeat(43))))
                .isFalse();
        RegistrationToken late = room.asked("late@quimby.example");
        room.clock.advance(Duration.ofHours(24));
        assertThat(room.door().prove(room.acme.ref(), late)).isFalse();
        RegistrationToken off = room.asked("off@quimby.example");
        room.takeRegistrations(false, Optional.of(RegistrationRoom.NEWCOMER), false);
        assertThat(room.door().prove(room.acme.ref(), off)).isFalse();
        assertThat(room.desk().waiting(room.sam)).hasSize(1);
    }

    @Test
    @DisplayName("of 64 who press the button at the same moment one registers (A12, P17)")
    void oneOfMany() throws Exception {
        RegistrationToken token = room.asked("zoe@quimby.example");
        ExecutorService threads = Executors.newFixedThreadPool(64);
        try {
            List<Callable<Boolean>> attempts = IntStream.range(0, 64)
                    .<Callable<Boolean>>mapToObj(at -> () -> room.door().prove(room.acme.ref(), token))
                    .toList();
            int proven = 0;
            for (Future<Boolean> attempt : threads.invokeAll(attempts)) {
                proven += attempt.get() ? 1 : 0;
            }
            assertThat(proven).isEqualTo(1);
            assertThat(room.desk().waiting(room.sam)).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @DisplayName("registering anew with the same address takes the place of what waits, and of other links (A12)")
    void anew() {
        RegistrationToken other = room.asked("zoe@quimby.example");
        room.clock.advance(Duration.ofMinutes(1));
        Proposal first = room.proven("ZOE@quimby.example");
        assertThat(room.door().isUsable(room.acme.ref(), other)).isFalse();
        Proposal second = room.proven("zoe@quimby.example");
        assertThat(second.ref()).isNotEqualTo(first.ref());
        assertThat(room.desk().waiting(room.sam)).containsExactly(second);
    }

    @Test
    @DisplayName("whoever has a login here is told so by mail and nowhere else; nothing waits for staff (A12, P9)")
    void knownAddress() {
        room.store
                .people()
                .saveIfUnchanged(aPerson()
                        .ref("dana")
                        .withEmail("dana@whitfield.example")
                        .build());
        room.portal.people().give(room.sam, danaGiven());
        room.members().forEach(membership -> room.store
                .memberships()
                .saveIfUnchanged(membership.with(membership.holder().heldBy(new PersonRef("dana")))));

        assertThat(room.register(wish("Dana@Whitfield.example"))).isInstanceOf(RegisterOutcome.Asked.class);

        room.send();
        Mail mail = room.mailer.last();
        assertThat(mail.body().subject()).contains("have a login");
        assertThat(mail.body().text()).contains("/sign-in").doesNotContain("/verify/");
    }

    @Test
    @DisplayName("one address gets at most five mails in an hour; the answer stays the same (A12, P52)")
    void notTooOften() {
        for (int at = 0; at < 20; at++) {
            assertThat(room.register(wish("zoe@quimby.example"))).isInstanceOf(RegisterOutcome.Asked.class);
        }
        room.send();
        assertThat(room.mailer.sent()).hasSize(5);
    }

    @Test
    @DisplayName("everything that is missing is said by field, and nothing is sent (A12)")
    void missing() {
        Register empty = new Register("", " ", "", "", "", true, "", "", "", "", Optional.empty());
        assertThat(violations(empty))
                .extracting(Violation::field, Violation::code)
                .containsExactlyInAnyOrder(
                        tuple("family", "blank"),
                        tuple("email", "blank"),
                        tuple("phone", "blank"),
                        tuple("street", "blank"),
                        tuple("postcode", "blank"),
                        tuple("city", "blank"));
        room.send();
        assertThat(room.mailer.sent()).isEmpty();
    }

    @Test
    @DisplayName("everything that is too long or malformed is said by field, and nothing is sent (A12)")
    void badInput() {
        String endless = "x".repeat(300);
        Register tooLong = new Register(
                endless,
                endless,
                endless,
                endless,
                endless,
                false,
                endless,
                endless,
                endless,
                endless,
                Optional.empty());
        assertThat(violations(tooLong))
                .filteredOn(violation -> violation.code().equals("tooLong"))
                .extracting(Violation::field)
                .containsExactlyInAnyOrder(
                        "given", "family", "company", "email", "phone", "street", "postcode", "city", "country");
        Register wrong = new Register("Z", "Q", "", "not an address", "12", false, "s", "p", "c", "", Optional.empty());
        assertThat(violations(wrong))
                .containsExactly(new Violation("email", "invalid"), new Violation("phone", "invalid"));
        room.send();
        assertThat(room.mailer.sent()).isEmpty();
    }

    @Test
    @DisplayName("the longest answers in any script fit into the link's key (A12)")
    void longestAnswers() {
        String name = "漢".repeat(100);
        Register wish = new Register(
                name,
                name,
                "漢".repeat(200),
                "zoe@quimby.example",
                "+441632960143",
                true,
                "漢".repeat(200),
                "漢".repeat(20),
                name,
                name,
                Optional.empty());
        assertThat(room.register(wish)).isInstanceOf(RegisterOutcome.Asked.class);
        assertThat(room.door().prove(room.acme.ref(), room.token())).isTrue();
        assertThat(room.desk().waiting(room.sam)).singleElement().satisfies(proposal -> assertThat(proposal.wanted())
                .isEqualTo(wish.details()));
    }

    private List<Violation> violations(Register wish) {
        return room.register(wish).fold(List::of, RegisterOutcome.Invalid::violations, List::of);
    }

    private GiveAccess danaGiven() {
        return new GiveAccess(
                room.dana.ref(),
                room.dana.primaryContact().map(contact -> contact.ref()),
                room.dana.contacts().get(0).emails().stream().findFirst(),
                Optional.of(RegistrationRoom.NEWCOMER),
                true,
                "");
    }
}
