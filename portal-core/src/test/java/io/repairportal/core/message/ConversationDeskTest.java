package io.repairportal.core.message;

import static io.repairportal.testkit.fixture.Fixtures.aCustomer;
import static io.repairportal.testkit.fixture.Fixtures.aMessage;
import static io.repairportal.testkit.fixture.Fixtures.aProvider;
import static io.repairportal.testkit.fixture.Fixtures.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.core.access.ActingViewer;
import io.repairportal.core.notification.PostRoom;
import io.repairportal.core.notification.Refusal;
import io.repairportal.spi.OperationId;
import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.access.Permission;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.access.Scope;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.address.PostalAddress;
import io.repairportal.spi.message.Message;
import io.repairportal.spi.notification.HostEvents;
import io.repairportal.spi.notification.Outbox;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.provider.Location;
import io.repairportal.spi.provider.LocationRef;
import io.repairportal.spi.provider.OpeningHours;
import io.repairportal.spi.provider.Provider;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.settings.PortalState;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What customers write and staff answer")
class ConversationDeskTest {
    private PostRoom room = new PostRoom();

    @BeforeEach
    void publish() {
        room.publishing.publish(room.staff, room.workOrder.ref());
    }

    @Test
    @DisplayName("a message from a work order is stored, mailed to location and advisor, and told to the host (D2)")
    void writes() {
        WriteOutcome outcome = write("Is it ready?\r\n\u0000Dana", "op-1");
        assertThat(outcome).isInstanceOf(WriteOutcome.Written.class);
        assertThat(stored()).singleElement().satisfies(message -> {
            assertThat(message.text()).isEqualTo("Is it ready?\nDana");
            assertThat(message.author().name()).isEqualTo("Dana Whitfield");
            assertThat(message.author().via()).isEqualTo("signed in");
            assertThat(message.owner()).isEqualTo(room.publication().owner());
        });
        room.sendDue();
        assertThat(room.mailer.sent())
                .extracting(mail -> mail.recipient().value())
                .containsExactlyInAnyOrder("desk@acme.example", "sam@acme.example");
        assertThat(room.mailer.last().replyTo()).isEmpty();
        assertThat(room.mailer.last().body().subject()).isEqualTo("Dana Whitfield wrote about work order 4711");
        assertThat(room.mailer.last().body().text()).contains("Is it ready?", "signed in");
        assertThat(room.events).singleElement().satisfies(event -> assertThat(
                        ((HostEvents.Event.MessageWritten) event).message())
                .isEqualTo(stored().get(0)));
    }

    @Test
    @DisplayName(
            "sending the form again makes one message and one mail; another customer's same id is another one (D2, P1)")
    void once() {
        assertThat(write("Hello", "op-1")).isEqualTo(write("Hello", "op-1"));
        write("Hello again", "op-2");
        assertThat(stored()).hasSize(2);
        room.sendDue();
        assertThat(room.mailer.sent()).hasSize(4);
        assertThat(room.events).hasSize(2);
    }

    @Test
    @DisplayName("the host is told again until it takes the event, under the same operation (L1, P46)")
    void hostTakesLater() {
        Set<String> heard = new HashSet<>();
        room = new PostRoom(host -> host.events(event -> {
            if (heard.add(event.operation().value())) {
                throw new PortalAdapterException(PortalAdapterException.Kind.UNAVAILABLE, "restarting");
            }
            heard.add("taken " + event.operation().value());
        }));
        publish();
        write("Hello", "op-1");
        room.sendDue();
        room.clock.advance(Duration.ofMinutes(1));
        room.sendDue();
        assertThat(heard).hasSize(2);
        assertThat(room.deliveries(Outbox.State.WAITING)).isEmpty();
    }

    @Test
    @DisplayName("it is mailed to location, call centre and advisor, but never twice to one address (D2)")
    void deduplicated() {
        Provider provider = aProvider("acme")
                .withCallCentre("+441632960100", "DESK@acme.example")
                .build();
        room = new PostRoom(PostRoom.scene(provider, aCustomer(provider).build()));
        publish();
        write("Hello", "op-1");
        room.sendDue();
        assertThat(room.mailer.sent())
                .extracting(mail -> mail.recipient().value())
                .containsExactlyInAnyOrder("desk@acme.example", "sam@acme.example");
    }

    @Test
    @DisplayName("without any address of the shop it is stored all the same (D2)")
    void storedWithoutAddress() {
        Provider provider = aProvider("acme").reachedAt(Location.Reach.none()).build();
        room = new PostRoom(new PostRoom.Scene(
                provider,
                aCustomer(provider).build(),
                aWorkOrder(aCustomer(provider).build()).ref("WO-4711").build()));
        publish();
        write("Hello", "op-1");
        assertThat(stored()).hasSize(1);
        room.sendDue();
        assertThat(room.mailer.sent()).isEmpty();
    }

    @Test
    @DisplayName(
            "a message in general goes to the customer's location and the call centre, and needs no permission (D1, D2)")
    void general() {
        Location north = new Location(
                new LocationRef("north"),
                "North",
                new PostalAddress("", "", "", ""),
                new Location.Reach(Optional.empty(), Optional.of(new EmailAddress("north@acme.example"))),
                OpeningHours.unknown(),
                ZoneId.of("UTC"));
        Provider provider = aProvider("acme")
                .withLocation(north)
                .withCallCentre("+441632960100", "calls@acme.example")
                .build();
        room = new PostRoom(PostRoom.scene(
                provider, aCustomer(provider).lookedAfterAt("north").build()));
        WriteMessage message = new WriteMessage(Optional.empty(), "Do you also fix bikes?", new OperationId("op-1"));
        ActingViewer nobody = room.member(PermissionSet.none());
        assertThat(room.conversations.write(nobody, message)).isInstanceOf(WriteOutcome.Written.class);
        room.sendDue();
        assertThat(room.mailer.sent())
                .extracting(mail -> mail.recipient().value())
                .containsExactlyInAnyOrder("north@acme.example", "calls@acme.example");
        assertThat(room.store
                        .conversations()
                        .general(new Scope.WholeCustomer(room.customer.ref()), Optional.empty(), 10)
                        .items())
                .hasSize(1);
    }

    @Test
    @DisplayName("blank and too long texts come back with field and code, and nothing is stored (D2, P36)")
    void invalid() {
        assertThat(write(" \n\t", "op-1")).isEqualTo(new WriteOutcome.Invalid(List.of(new Violation("text", "blank"))));
        assertThat(write("x".repeat(4_001), "op-1"))
                .isEqualTo(new WriteOutcome.Invalid(List.of(new Violation("text", "tooLong"))));
        assertThat(write("x".repeat(4_000), "op-1")).isInstanceOf(WriteOutcome.Written.class);
    }

    @Test
    @DisplayName("who must not write, or not see, cannot; a closed portal takes nothing (D2, K2, A16)")
    void notAllowed() {
        WriteMessage message = message("Hello", "op-1");
        ActingViewer reader = room.member(PermissionSet.of(Permission.WORK_ORDERS_VIEW));
        assertThat(room.conversations.write(reader, message)).isEqualTo(new WriteOutcome.NotAllowed());
        assertThat(room.conversations
                        .ofWorkOrder(reader, room.workOrder.ref(), Optional.empty())
                        .orElseThrow()
                        .mayWrite())
                .isFalse();
        room.publishing.hide(room.staff, room.workOrder.ref());
        assertThat(room.conversations.write(room.member(), message)).isEqualTo(new WriteOutcome.NotAllowed());
        assertThat(room.conversations.ofWorkOrder(room.member(), room.workOrder.ref(), Optional.empty()))
                .isEmpty();
        room.settings(now -> now.with(PortalState.closed("Moving")));
        WriteMessage general = new WriteMessage(Optional.empty(), "Hello", new OperationId("op-2"));
        assertThat(room.conversations.write(room.member(), general)).isEqualTo(new WriteOutcome.NotAllowed());
        assertThat(stored()).isEmpty();
    }

    @Test
    @DisplayName("nobody writes more than 20 times within an hour (P52)")
    void rateLimit() {
        for (int i = 0; i < 20; i++) {
            assertThat(write("Hello", "op-" + i)).isInstanceOf(WriteOutcome.Written.class);
        }
        assertThat(write("Hello", "op-20")).isEqualTo(new WriteOutcome.TooMany());
        room.clock.advance(Duration.ofHours(1));
        assertThat(write("Hello", "op-20")).isInstanceOf(WriteOutcome.Written.class);
    }

    @Test
    @DisplayName("an answer of staff is stored once and mails the customer a link (D2, D3)")
    void reply() {
        ReplyOutcome first = reply("It will be ready on Monday.", "r-1");
        assertThat(reply("It will be ready on Monday.", "r-1")).isEqualTo(first);
        assertThat(first.<Optional<Refusal>>fold(ReplyOutcome.Replied::notTold, invalid -> null, refused -> null))
                .isEmpty();
        assertThat(stored()).singleElement().satisfies(message -> {
            assertThat(message.author().side()).isEqualTo(Message.Side.SHOP);
            assertThat(message.author().name()).isEqualTo("Sam Carter");
        });
        room.sendDue();
        assertThat(room.mailer.sent()).singleElement().satisfies(mail -> {
            assertThat(mail.recipient().value()).isEqualTo("dana@whitfield.example");
            assertThat(mail.body().text()).contains("It will be ready on Monday.", "/portal/a/");
        });
        assertThat(room.events).isEmpty();
    }

    @Test
    @DisplayName("an answer to a customer without any address is stored, and staff learn that nobody was told (D2)")
    void replyWithoutAddress() {
        Provider provider = aProvider("acme").build();
        room = new PostRoom(PostRoom.scene(
                provider, aCustomer(provider).withEmail().withoutMobile().build()));
        publish();
        assertThat(reply("Hello", "r-1").<Object>fold(ReplyOutcome.Replied::notTold, no -> no, no -> no))
                .isEqualTo(Optional.of(Refusal.NO_ADDRESS));
        assertThat(stored()).hasSize(1);
    }

    @Test
    @DisplayName("answers about unknown or hidden work orders are refused (D2, K6)")
    void replyRefused() {
        assertThat(room.conversations.reply(room.staff, new WorkOrderRef("WO-none"), "Hello", new OperationId("r-1")))
                .isEqualTo(new ReplyOutcome.Refused(Refusal.UNKNOWN_WORK_ORDER));
        room.publishing.hide(room.staff, room.workOrder.ref());
        assertThat(reply("Hello", "r-1")).isEqualTo(new ReplyOutcome.Refused(Refusal.WORK_ORDER_HIDDEN));
        assertThat(reply("  ", "r-1")).isInstanceOf(ReplyOutcome.Invalid.class);
        assertThat(stored()).isEmpty();
    }

    @Test
    @DisplayName("a conversation is read in pieces, newest first, nothing twice and nothing left out (D2, P61)")
    void pieces() {
        IntStream.range(0, 60).forEach(i -> room.store
                .conversations()
                .append(
                        new ProviderRef("acme"),
                        aMessage(room.workOrder)
                                .ref("M-" + i)
                                .at(room.clock.advance(Duration.ofSeconds(i % 2)))
                                .build()));
        ConversationPage first = page(Optional.empty());
        ConversationPage second = page(first.next());
        ConversationPage third = page(second.next());
        assertThat(first.messages()).hasSize(25);
        assertThat(third.next()).isEmpty();
        Set<String> seen = new HashSet<>();
        List.of(first, second, third).forEach(page -> page.messages()
                .forEach(one -> assertThat(seen.add(one.ref().value())).isTrue()));
        assertThat(seen).hasSize(60);
    }

    private ConversationPage page(Optional<Cursor> after) {
        return room.conversations
                .ofWorkOrder(room.member(), room.workOrder.ref(), after)
                .orElseThrow();
    }

    private WriteOutcome write(String text, String operation) {
        return room.conversations.write(room.member(), message(text, operation));
    }

    private WriteMessage message(String text, String operation) {
        return new WriteMessage(Optional.of(room.workOrder.ref()), text, new OperationId(operation));
    }

    private ReplyOutcome reply(String text, String operation) {
        return room.conversations.reply(room.staff, room.workOrder.ref(), text, new OperationId(operation));
    }

    private List<Message> stored() {
        return room.store
                .conversations()
                .ofWorkOrder(new Scope.WholeProvider(room.provider.ref()), room.workOrder.ref(), Optional.empty(), 100)
                .items();
    }
}
