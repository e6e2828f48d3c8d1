package io.repairportal.core.notification;

import static io.repairportal.testkit.fixture.Fixtures.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.core.publishing.MessageDraft;
import io.repairportal.spi.access.AccessLink;
import io.repairportal.spi.access.Channel;
import io.repairportal.spi.access.KeyHash;
import io.repairportal.spi.access.LinkTab;
import io.repairportal.spi.notification.HostEvents;
import io.repairportal.spi.notification.MessageKind;
import io.repairportal.spi.notification.Outbox;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("New links and word of suspended ones")
class LinkNoticesTest {
    private final PostRoom room = new PostRoom();

    @BeforeEach
    void inviteByTextMessage() {
        room.publishing.send(
                room.staff,
                MessageDraft.invitation(room.workOrder.ref(), Set.of(Channel.SMS))
                        .opening(LinkTab.PHOTOS));
        room.sendDue();
        room.texts.clear();
        room.clock.advance(Duration.ofMinutes(1));
    }

    @Test
    @DisplayName(
            "a new link goes to the same contact by the same channel at the address now on file, for the same tab (A4)")
    void newLink() {
        room.shop.add(aCustomer(room.provider).withMobile("+447700900999").build());
        renew();
        assertThat(room.texts.sent()).singleElement().satisfies(text -> {
            assertThat(text.recipient().dial()).isEqualTo("+447700900999");
            assertThat(text.text()).contains("your new link", "/a/");
        });
        assertThat(links()).hasSize(2);
        AccessLink fresh = links().get(0);
        assertThat(fresh.sent().message()).isEqualTo(MessageKind.NEW_LINK);
        assertThat(fresh.target()).isEqualTo(links().get(1).target());
    }

    @Test
    @DisplayName("asking writes the same single row for everybody; only the worker finds out more (A4, P9)")
    void askingTellsNothing() {
        room.notifications.linkNotices().sendNewLink(links().get(0));
        assertThat(room.deliveries(Outbox.State.WAITING)).hasSize(1);
        assertThat(links()).hasSize(1);
    }

    @Test
    @DisplayName("nobody gets a new link to a hidden work order, or at an address that is gone (A4)")
    void noNewLink() {
        AccessLink old = links().get(0);
        room.notifications.linkNotices().sendNewLink(old);
        room.publishing.hide(room.staff, room.workOrder.ref());
        room.sendDue();
        room.publishing.publish(room.staff, room.workOrder.ref());
        room.shop.add(aCustomer(room.provider).withoutMobile().build());
        room.notifications.linkNotices().sendNewLink(old);
        room.sendDue();
        assertThat(room.texts.sent()).isEmpty();
        assertThat(links()).hasSize(1);
        assertThat(room.deliveries(Outbox.State.PARKED)).isEmpty();
    }

    @Test
    @DisplayName("when the contact is gone the link does not go to somebody else (A4)")
    void contactIsGone() {
        room.notifications.linkNotices().sendNewLink(links().get(0));
        room.shop.add(aCustomer(room.provider).contactRef("somebody-else").build());
        room.sendDue();
        assertThat(room.texts.sent()).isEmpty();
    }

    @Test
    @DisplayName("staff see whose new link waits by the shortened address that the old one went to (A4, K7, P67)")
    void staffRecogniseWhoWaits() {
        room.notifications.linkNotices().sendNewLink(links().get(0));
        assertThat(room.deliveries(Outbox.State.WAITING))
                .singleElement()
                .extracting(Outbox.Delivery::recipient)
                .isEqualTo("…123");
    }

    @Test
    @DisplayName("a suspended link is told to the shop and to the host, without the customer's full address (A3, P67)")
    void suspended() {
        AccessLink link = links().get(0);
        room.notifications.linkNotices().tellSuspended(link);
        room.sendDue();
        assertThat(room.mailer.sent())
                .extracting(mail -> mail.recipient().value())
                .containsExactlyInAnyOrder("desk@acme.example", "sam@acme.example");
        assertThat(room.mailer.last().body().subject()).isEqualTo("A link to work order 4711 is suspended");
        assertThat(room.mailer.last().body().text()).contains("…123").doesNotContain("7700900123");
        assertThat(room.events).singleElement().satisfies(event -> {
            assertThat(event).isInstanceOf(HostEvents.Event.LinkSuspended.class);
            assertThat(((HostEvents.Event.LinkSuspended) event).target()).isEqualTo(link.target());
        });
    }

    @Test
    @DisplayName("word of a link nobody knows does no harm (A4)")
    void unknownLink() {
        AccessLink known = links().get(0);
        new Postbox(room.parts).newLink(AccessLink.fresh(new KeyHash("unknown"), known.target(), known.sent()));
        assertThat(room.sendDue()).isEqualTo(1);
        assertThat(room.deliveries(Outbox.State.PARKED)).isEmpty();
    }

    private void renew() {
        room.notifications.linkNotices().sendNewLink(links().get(0));
        room.sendDue();
        room.sendDue();
    }

    private List<AccessLink> links() {
        return room.store.keys().ofWorkOrder(room.provider.ref(), room.workOrder.ref());
    }
}
