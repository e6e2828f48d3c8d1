package io.repairportal.core.message;

import static io.repairportal.testkit.fixture.Fixtures.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.core.notification.PostRoom;
import io.repairportal.core.notification.Refusal;
import io.repairportal.spi.OperationId;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.message.Message;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.Publication;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What customers and shop write about no work order (D2)")
class GeneralConversationTest {
    private final PostRoom room = new PostRoom();
    private final Publication.Owner dana = new Publication.Owner(
            room.customer.ref(), Optional.of(room.customer.contacts().get(0).ref()));

    @Test
    @DisplayName(
            "staff read all of a message and answer it; the answer is mailed, stands in the conversation, and nobody waits any more")
    void answered() {
        Inbox inbox = new Inbox(room.parts);
        write("Do you also fix bikes?");
        assertThat(inbox.of(room.staff, Optional.empty()).unanswered()).hasSize(1);
        room.sendDue();
        room.clock.advance(Duration.ofHours(1));
        ReplyOutcome outcome = answer(dana, "We do, since March.", "r-1");
        assertThat(outcome).isInstanceOf(ReplyOutcome.Replied.class);
        room.sendDue();
        assertThat(room.mailer.last().recipient().value()).isEqualTo("dana@whitfield.example");
        assertThat(room.mailer.last().body().text())
                .contains("We do, since March.", "/messages")
                .doesNotContain("/a/");
        assertThat(room.conversations.inGeneral(room.member(), Optional.empty()).messages())
                .extracting(Message::text)
                .containsExactlyInAnyOrder("Do you also fix bikes?", "We do, since March.");
        assertThat(inbox.of(room.staff, Optional.empty()).unanswered()).isEmpty();
    }

    @Test
    @DisplayName("an answer sent twice is stored and mailed once (L1)")
    void once() {
        assertThat(answer(dana, "Yes.", "r-1")).isEqualTo(answer(dana, "Yes.", "r-1"));
        room.sendDue();
        assertThat(room.mailer.sent()).hasSize(1);
        assertThat(room.conversations
                        .inGeneral(room.staff, room.customer.ref(), Optional.empty())
                        .messages())
                .hasSize(1);
    }

    @Test
    @DisplayName("without an address the answer is stored, and staff are told that nobody else is")
    void nobodyToTell() {
        room.shop.add(aCustomer(room.provider).ref("silent").withEmail().build());
        Publication.Owner silent =
                new Publication.Owner(new CustomerRef(room.provider.ref(), "silent"), Optional.empty());
        assertThat(answer(silent, "Please call us.", "r-1")
                        .<Optional<Refusal>>fold(ReplyOutcome.Replied::notTold, invalid -> null, refused -> null))
                .contains(Refusal.NO_ADDRESS);
        assertThat(room.conversations
                        .inGeneral(room.staff, silent.customer(), Optional.empty())
                        .messages())
                .hasSize(1);
    }

    @Test
    @DisplayName(
            "nobody answers customers of others, contacts of nobody, or with nothing; and reads nothing of others (P1, P6)")
    void refused() {
        ProviderRef elsewhere = new ProviderRef("elsewhere");
        List<Publication.Owner> wrong = List.of(
                new Publication.Owner(
                        new CustomerRef(elsewhere, room.customer.ref().value()), Optional.empty()),
                new Publication.Owner(new CustomerRef(room.provider.ref(), "nobody"), Optional.empty()),
                new Publication.Owner(room.customer.ref(), Optional.of(new ContactRef("nobody"))));
        assertThat(wrong).allSatisfy(to -> assertThat(answer(to, "Yes.", "r-1"))
                .isEqualTo(new ReplyOutcome.Refused(Refusal.UNKNOWN_CUSTOMER)));
        assertThat(answer(dana, " ", "r-1"))
                .isEqualTo(new ReplyOutcome.Invalid(List.of(new Violation("text", "blank"))));
        write("Do you also fix bikes?");
        CustomerRef foreign = new CustomerRef(elsewhere, room.customer.ref().value());
        assertThat(room.conversations
                        .inGeneral(room.staff, foreign, Optional.empty())
                        .messages())
                .isEmpty();
        room.sendDue();
        assertThat(room.mailer.sent())
                .allSatisfy(mail -> assertThat(mail.recipient().value()).isNotEqualTo("dana@whitfield.example"));
    }

    private void write(String text) {
        WriteMessage message = new WriteMessage(Optional.empty(), text, new OperationId("op-1"));
        assertThat(room.conversations.write(room.member(PermissionSet.none()), message))
                .isInstanceOf(WriteOutcome.Written.class);
    }

    private ReplyOutcome answer(Publication.Owner to, String text, String operation) {
        return room.conversations.reply(room.staff, to, text, new OperationId(operation));
    }
}
