package io.repairportal.web;

import static io.repairportal.testkit.fixture.Fixtures.aPublication;
import static io.repairportal.testkit.fixture.Fixtures.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.access.LinkTab;
import io.repairportal.spi.workorder.WorkOrder;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How much a page may ask and how much it may weigh. */
class BudgetIT {
    /** Of 25 rows with long texts, for browsers that unpack nothing. */
    private static final int PLAIN_LIST = 16_000;

    private Shop shop;
    private WebHost host;
    private Surfer member;

    @BeforeEach
    void open() {
        shop = new Shop();
        for (int number = 10; number < 50; number++) {
            WorkOrder order = aWorkOrder(shop.dana)
                    .ref("WO-" + number)
                    .titled("Front wing, driver's door and mirror, number " + number)
                    .forAsset("Volkswagen Golf Estate 1.5 TSI, LK21 ZZX")
                    .openedAt(shop.clock.instant().minus(Duration.ofHours(number)))
                    .build();
            shop.facts.add(order);
            shop.store
                    .publications()
                    .save(Shop.ACME, List.of(aPublication(order).visible().build()));
        }
        host = WebHost.at("/portal", shop::portal);
        shop.sendLink(Shop.token(1), shop.golf, LinkTab.STATUS);
        shop.signIn("dana", shop.dana);
        member = new Surfer().with("X-Person", "dana");
    }

    @AfterEach
    void close() throws Exception {
        host.close();
    }

    @Test
    @DisplayName("the list asks at most three statements for 25 rows, and the next page follows (B1)")
    void list() {
        member.get(host.url("/work-orders"));
        shop.ports.reset();
        Surfer.Seen list = member.get(host.url("/work-orders"));
        assertThat(shop.ports.calls()).hasSizeLessThanOrEqualTo(3);
        assertThat(list.html().select("a[href*=work-orders/WO-]")).hasSize(25);
        Surfer.Seen next = member.get(
                Surfer.target(list.address(), list.html().select("a[rel=next]").attr("href")));
        assertThat(next.html().select("a[href*=work-orders/WO-]")).hasSize(16);
        assertThat(next.html().select("a[rel=next]")).isEmpty();
    }

    @Test
    @DisplayName("the tracker asks at most six statements, signing in at most three (B2)")
    void tracker() {
        member.get(host.url("/work-orders/WO-1"));
        shop.ports.reset();
        member.get(host.url("/work-orders/WO-1"));
        assertThat(shop.ports.calls()).hasSizeLessThanOrEqualTo(6);
        shop.ports.reset();
        new Surfer().get(host.url("/a/" + Shop.token(1)));
        assertThat(shop.ports.calls()).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    @DisplayName("the list weighs at most 12 kB as it is sent, the tracker with all it loads at most 60 kB")
    void weight() {
        Surfer phone = new Surfer().with("X-Person", "dana").with("Accept-Encoding", "gzip, deflate, br");
        Surfer.Seen list = phone.get(host.url("/work-orders"));
        assertThat(list.response().body().length).isLessThanOrEqualTo(12_000);
        assertThat(member.get(host.url("/work-orders")).response().body().length)
                .isLessThanOrEqualTo(PLAIN_LIST);
        Surfer.Seen tracker = phone.get(host.url("/work-orders/WO-1"));
        int total = tracker.response().body().length;
        for (Element file : tracker.html().select("link[rel=stylesheet], script[src]")) {
            String address = file.hasAttr("src") ? file.absUrl("src") : file.absUrl("href");
            total += phone.get(URI.create(address)).response().body().length;
        }
        String icons = tracker.html().select("use").first().absUrl("href").split("#", 2)[0];
        total += phone.get(URI.create(icons)).response().body().length;
        assertThat(total).isLessThanOrEqualTo(60_000);
    }

    @Test
    @DisplayName(
            "static files are kept for ever under their hash, compressed beforehand, and checked under another one")
    void staticFiles() {
        Surfer.Seen page = member.get(host.url("/leave"));
        String css = page.html().select("link[href$=portal.css]").attr("abs:href");
        Surfer.Seen plain = member.get(URI.create(css));
        assertThat(plain.header("Cache-Control")).contains("immutable");
        Surfer.Seen packed = new Surfer().with("Accept-Encoding", "gzip").get(URI.create(css));
        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.response().body().length).isLessThan(plain.response().body().length);
        assertThat(packed.header("Vary")).isEqualTo("Accept-Encoding");
        Surfer.Seen other = member.get(URI.create(css.replaceAll("static/\\w+/", "static/other/")));
        assertThat(other.status()).isEqualTo(200);
        assertThat(other.header("Cache-Control")).contains("no-cache");
    }

    @Test
    @DisplayName("a picture is sent once and then only asked about, with its right checked each time (E1, P27)")
    void pictures() {
        Surfer.Seen picture = member.get(host.url("/work-orders/WO-1/photos/P-1/thumbnail"));
        assertThat(picture.status()).isEqualTo(200);
        Surfer again = new Surfer().with("X-Person", "dana").with("If-None-Match", picture.header("ETag"));
        assertThat(again.get(host.url("/work-orders/WO-1/photos/P-1/thumbnail")).status())
                .isEqualTo(304);
        Surfer stranger = new Surfer().with("If-None-Match", picture.header("ETag"));
        assertThat(stranger.get(host.url("/work-orders/WO-1/photos/P-1/thumbnail"))
                        .status())
                .isEqualTo(302);
        assertThat(member.send(host.url("/work-orders/WO-1/photos/P-1/full"), "HEAD", BodyPublishers.noBody())
                        .status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("the page speaks the language that is asked for, remembers it, and offers the other (O1)")
    void languages() {
        Surfer reader = new Surfer().with("Accept-Language", "de-AT,de;q=0.9,en;q=0.5");
        assertThat(reader.get(host.url("/leave")).html().select("html").attr("lang"))
                .isEqualTo("de");
        Surfer.Seen english = reader.get(host.url("/leave?lang=en"));
        assertThat(english.html().select("html").attr("lang")).isEqualTo("en");
        assertThat(english.html().select("a[hreflang=de]").attr("href")).isEqualTo("?lang=de");
        assertThat(reader.get(host.url("/leave")).html().select("html").attr("lang"))
                .isEqualTo("en");
        assertThat(reader.get(host.url("/leave?lang=xx")).html().select("html").attr("lang"))
                .isEqualTo("en");
    }
}
