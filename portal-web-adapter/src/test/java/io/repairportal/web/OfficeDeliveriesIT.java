package io.repairportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.notification.Outbox;
import io.repairportal.testkit.fixture.Fixtures;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Messages that did not leave are seen with their reason, and sent again. */
class OfficeDeliveriesIT {
    private Shop shop;
    private WebHost host;
    private Surfer amy;

    @BeforeEach
    void open() {
        shop = new Shop();
        host = WebHost.at("/portal", shop::portal);
        amy = new Surfer().with("X-Staff", "amy");
        shop.store
                .outbox()
                .add(List.of(Fixtures.anOutboxMessage(Shop.ACME).ref("O-1").build()));
        Outbox.Claimed claimed = shop.store
                .outbox()
                .claim(shop.clock.instant().plus(Duration.ofDays(1)), Duration.ofMinutes(1), 1)
                .get(0);
        shop.store
                .outbox()
                .settle(claimed, new Outbox.Settlement.Parked("mailbox does not exist"), shop.clock.instant());
    }

    @AfterEach
    void close() throws Exception {
        host.close();
    }

    @Test
    @DisplayName(
            "a failed message stands in the inbox and in the list with its reason, and leaves again once (K7, P50)")
    void sendsAgain() {
        assertThat(amy.get(host.url("/staff")).text()).contains("mailbox does not exist");
        Surfer.Seen list = amy.get(host.url("/staff/deliveries"));
        Element button = list.html().selectFirst("main form");
        Surfer.Seen again = amy.submit(list, button, Map.of());
        assertThat(again.status()).isEqualTo(303);
        assertThat(amy.follow(again).html().select("[role=status]").text()).contains("leaves again");
    }

    @Test
    @DisplayName("the list is divided by state; a state nobody knows is refused (K7)")
    void states() {
        assertThat(amy.get(host.url("/staff/deliveries?show=sent")).text()).contains("Nothing in this state");
        assertThat(amy.get(host.url("/staff/deliveries?show=lost")).status()).isEqualTo(400);
        Surfer.Seen list = amy.get(host.url("/staff/deliveries"));
        Element button = list.html().selectFirst("main form");
        assertThat(amy.submit(list, button, Map.of("provider", "other")).status())
                .isEqualTo(400);
        assertThat(shop.store.outbox().list(Shop.ACME, Outbox.State.PARKED, 10)).hasSize(1);
    }
}
