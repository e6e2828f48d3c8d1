package io.repairportal.core.notification;

import static io.repairportal.testkit.fixture.Fixtures.aCustomer;
import static io.repairportal.testkit.fixture.Fixtures.aProvider;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.core.signin.AccountErrand;
import io.repairportal.core.signin.InviteToken;
import io.repairportal.core.signin.ResetToken;
import io.repairportal.spi.access.Channel;
import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.MembershipRef;
import io.repairportal.spi.access.PasswordHash;
import io.repairportal.spi.access.Person;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.access.UserName;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.address.PhoneNumber;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.notification.Outbox;
import io.repairportal.spi.provider.Provider;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What people are told because of their login")
class AccountMessagesTest {
    private static final InviteToken INVITE = new InviteToken("I".repeat(43));
    private static final ResetToken RESET = new ResetToken("R".repeat(43));
    private static final EmailAddress ADDRESS = new EmailAddress("dana@example.com");

    private PostRoom room = new PostRoom();

    @Test
    @DisplayName("an invitation carries the portal's address, the user name and a link that works once, and no password"
            + " (A8, A1)")
    void invitation() {
        messages().invitation(membership(), INVITE);
        room.sendDue();
        assertThat(room.mailer.last().recipient()).isEqualTo(ADDRESS);
        for (String body : bodies()) {
            assertThat(body)
                    .contains("Hello Dana Whitfield,", "Acme Repairs invites you", "Set up your login")
                    .contains("https://repairs.example/portal/invite/" + INVITE.value())
                    .contains("User name", "30 days and only once")
                    .doesNotContain("/a/", "Access your repair");
        }
        assertThat(room.mailer.last().body().text())
                .contains("User name: Dana & Co", "Portal: https://repairs.example");
    }

    @Test
    @DisplayName("what staff preview is what is sent, but for the link, which opens nothing yet (A8)")
    void preview() {
        RenderedMessage preview = messages().previewInvitation(membership()).orElseThrow();
        messages().invitation(membership(), INVITE);
        room.sendDue();
        String sent = room.mailer.last().body().text();
        assertThat(sent.replace(INVITE.value(), ""))
                .isEqualTo(preview.text().replaceAll("/invite/[\\w-]{43}", "/invite/"));
        assertThat(preview.text()).doesNotContain(INVITE.value());
    }

    @Test
    @DisplayName("without a mail address nobody is invited by mail (A13)")
    void noAddress() {
        Membership.Holder holder = membership().holder();
        Membership without = membership()
                .with(new Membership.Holder(
                        holder.contact(), holder.person(), holder.userName(), Optional.empty(), holder.label()));
        messages().invitation(without, INVITE);
        assertThat(messages().previewInvitation(without)).isEmpty();
        assertThat(room.deliveries(Outbox.State.WAITING)).isEmpty();
    }

    @Test
    @DisplayName("a reset goes to the person's own proven address, as a link that works once for an hour (A10)")
    void reset() {
        messages().reset(person(), room.provider.ref(), RESET);
        room.sendDue();
        assertThat(room.mailer.last().recipient()).isEqualTo(ADDRESS);
        assertThat(room.mailer.last().body().text())
                .contains("https://repairs.example/portal/reset/" + RESET.value(), "60 minutes and only once");
    }

    @Test
    @DisplayName("the owner is told that the password was changed; that message holds neither password nor hash (A10)")
    void passwordChanged() {
        messages().passwordChanged(person(), room.provider.ref());
        room.sendDue();
        assertThat(room.mailer.last().body().subject()).isEqualTo("Your password was changed");
        assertThat(bodies()).noneMatch(body -> body.contains("argon2id"));
    }

    @Test
    @DisplayName(
            "a code stands in subject, heading and text message, bound to the portal's host for telephones that fill"
                    + " it in (A21)")
    void codes() {
        messages().code(person(), room.provider.ref(), Channel.EMAIL, "123456");
        messages().code(person(), room.provider.ref(), Channel.SMS, "654321");
        room.sendDue();
        assertThat(room.mailer.last().body().subject()).isEqualTo("123456 is your code for Acme Repairs");
        assertThat(room.mailer.last().body().html()).contains(">Your code: 123456</h1>");
        assertThat(room.texts.last().text())
                .startsWith("654321 is your code to sign in at Acme Repairs.")
                .endsWith("\n@repairs.example #654321");
        assertThat(SmsSegments.count(room.texts.last().text())).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "a new address is proven by a code sent there; the old one is told, with the new one shortened (A20, P67)")
    void addresses() {
        EmailAddress next = new EmailAddress("dana.new@example.org");
        messages().addressProof(person(), room.provider.ref(), next, "112233");
        room.sendDue();
        assertThat(room.mailer.last().recipient()).isEqualTo(next);
        assertThat(room.mailer.last().body().text()).contains("Your code: 112233");
        messages().addressChanged(person().with(Person.Reach.by(next)), room.provider.ref(), ADDRESS);
        room.sendDue();
        assertThat(room.mailer.last().recipient()).isEqualTo(ADDRESS);
        assertThat(room.mailer.last().body().text()).contains("d…@example.org").doesNotContain(next.value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "de-DE", "es-ES"})
    @DisplayName("every account message is whole in each language, and none carries an access link (O1, A1)")
    void languages(String tag) {
        Locale language = Locale.forLanguageTag(tag);
        Provider provider = aProvider("acme").speaking(language).build();
        room = new PostRoom(PostRoom.scene(provider, aCustomer(provider).build()));
        messages().invitation(membership(), INVITE);
        messages().reset(person(), provider.ref(), RESET);
        messages().passwordChanged(person(), provider.ref());
        messages().code(person(), provider.ref(), Channel.EMAIL, "123456");
        messages().code(person(), provider.ref(), Channel.SMS, "123456");
        messages().addressProof(person(), provider.ref(), ADDRESS, "123456");
        messages().addressChanged(person(), provider.ref(), ADDRESS);
        room.sendDue();
        assertThat(room.mailer.sent()).hasSize(6).allSatisfy(mail -> {
            assertThat(mail.body().html()).contains("lang=\"" + tag + "\"").doesNotContain("/a/", "{0}", "{1}", "{2}");
            assertThat(mail.body().text()).doesNotContain("/a/", "{", "}");
            assertThat(mail.body().subject()).isNotBlank();
        });
        assertThat(SmsSegments.encodingOf(room.texts.last().text())).isEqualTo(SmsSegments.Encoding.GSM_7);
    }

    @Test
    @DisplayName(
            "an errand is one sealed row that says nothing about whom it concerns, and is done by the worker (P9, P13)")
    void errands() {
        AccountErrand errand = new AccountErrand(AccountErrand.Kind.FIND_REPAIRS, "dana@example.com", "nonce");
        messages().later(room.provider.ref(), errand);
        assertThat(room.errands).isEmpty();
        assertThat(room.deliveries(Outbox.State.WAITING))
                .singleElement()
                .satisfies(waiting -> assertThat(waiting.toString()).doesNotContain("dana"));
        room.sendDue();
        assertThat(room.errands).containsExactly(errand);
    }

    private AccountMessages messages() {
        return room.notifications.accountMessages();
    }

    private List<String> bodies() {
        return List.of(
                room.mailer.last().body().text(), room.mailer.last().body().html());
    }

    private Membership membership() {
        Membership.Holder holder = new Membership.Holder(
                Optional.of(new ContactRef("dana")),
                Optional.empty(),
                new UserName("Dana & Co"),
                Optional.of(ADDRESS),
                "Dana Whitfield");
        return new Membership(
                new MembershipRef("m-1"),
                room.customer.ref(),
                holder,
                new Membership.Grant(Optional.empty(), true),
                Lock.OPEN,
                Membership.Times.from(room.clock.instant()),
                0);
    }

    static Person person() {
        return new Person(
                new PersonRef("p-1"),
                new Contact.PersonName("Dana", "Whitfield"),
                new Person.Reach(Optional.of(ADDRESS), Optional.of(PhoneNumber.of("+447700900123"))),
                Optional.of(new PasswordHash("$argon2id$secret")),
                Optional.empty(),
                1);
    }
}
