package io.repairportal.web;

import static io.repairportal.testkit.fixture.Fixtures.aMessage;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.notification.Outbox;
import io.repairportal.testkit.fixture.Fixtures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
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
    @DisplayName("more messages and feedback than fit on a page are leafed through, newest first, none twice (K7, D5)")
    void leafsThrough() {
        List<String> names = IntStream.rangeClosed(1, 60)
                .mapToObj(number -> String.format(Locale.ROOT, "n%02d", number))
                .toList();
        for (String name : names) {
            shop.clock.advance(Duration.ofSeconds(1));
            shop.store
                    .outbox()
                    .add(List.of(Fixtures.anOutboxMessage(Shop.ACME)
                            .ref("O-" + name)
                            .to(name + "@x.example")
                            .dueAt(shop.clock.instant().plus(Duration.ofDays(1)))
                            .build()));
            shop.store
                    .feedback()
                    .append(
                            Shop.ACME,
                            aMessage(shop.golf)
                                    .ref("F-" + name)
                                    .saying("Said " + name)
                                    .at(shop.clock.instant())
                                    .asFeedback());
        }
        List<String> newestFirst =
                names.stream().sorted(Comparator.reverseOrder()).toList();

        assertThat(all("/staff/deliveries?show=waiting", "tbody td:first-child .muted"))
                .containsExactlyElementsOf(
                        newestFirst.stream().map(name -> name + "@x.example").toList());
        assertThat(all("/staff/feedback", ".said .quote"))
                .containsExactlyElementsOf(
                        newestFirst.stream().map("Said "::concat).toList());
    }

    private List<String> all(String path, String selector) {
        List<String> texts = new ArrayList<>();
        Surfer.Seen page = amy.get(host.url(path));
        Element more;
        do {
            texts.addAll(page.html().select(selector).eachText());
            more = page.html().selectFirst("a[rel=next]");
            page = more == null ? page : amy.get(page.address().resolve(more.attr("href")));
        } while (more != null);
        return texts;
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
        assertThat(shop.store
                        .outbox()
                        .list(Shop.ACME, Outbox.State.PARKED, Optional.empty(), 10)
                        .items())
                .hasSize(1);
    }
}
