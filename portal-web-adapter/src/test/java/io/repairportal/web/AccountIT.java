package io.repairportal.web;

import static io.repairportal.testkit.fixture.Fixtures.MORNING;
import static io.repairportal.testkit.fixture.Fixtures.aMessage;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.access.Lock;
import io.repairportal.spi.publication.Waiting;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Home, menu and account of somebody who is signed in. */
class AccountIT {
    private Shop shop;
    private Logins logins;
    private WebHost host;
    private Surfer surfer;

    @BeforeEach
    void open() {
        shop = new Shop();
        logins = new Logins(shop);
        logins.dana();
        host = WebHost.at("/portal", shop::portal);
        surfer = new Surfer();
        Logins.signIn(surfer, host, "dana");
    }

    @AfterEach
    void close() throws Exception {
        host.close();
    }

    @Test
    @DisplayName("home says what needs her first, then current work orders with the steps so far (B10)")
    void home() {
        Surfer.Seen home = surfer.get(host.url("/"));
        assertThat(home.html().select("h1").text()).contains("Dana Whitfield");
        assertThat(home.html().select(".act h2").text()).contains("E-1");
        assertThat(home.html().select(".act a").attr("href")).endsWith("work-orders/WO-1/estimates/E-1");
        assertThat(home.html().select(".wo h3").eachText()).hasSize(1);
        assertThat(home.html().select(".mini [aria-current=step]").text()).isEqualTo("Painting");
        assertThat(home.text()).doesNotContain(Shop.CANARY);
        assertThat(surfer.get(host.url("/api/v1/home")).text())
                .contains("\"kind\":\"estimate\"", "\"workOrder\":\"WO-1\"")
                .doesNotContain(Shop.CANARY);
    }

    @Test
    @DisplayName("home shows the last word about each current work order, and opens it there (B10)")
    void recentMessages() {
        assertThat(surfer.get(host.url("/")).html().select("#talks")).isEmpty();
        shop.store
                .conversations()
                .append(Shop.ACME, aMessage(shop.golf).ref("M-1").build());
        shop.store
                .conversations()
                .append(
                        Shop.ACME,
                        aMessage(shop.golf)
                                .ref("M-2")
                                .byStaff("amy", "Amy Lowell")
                                .saying("It is dry on Friday. " + "x".repeat(300))
                                .at(MORNING.plusSeconds(60))
                                .build());
        shop.store
                .conversations()
                .append(
                        Shop.ACME,
                        aMessage(shop.hidden).ref("M-3").saying(Shop.CANARY).build());
        Surfer.Seen home = surfer.get(host.url("/"));
        assertThat(home.html().select("[aria-labelledby=talks] a").eachText())
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .contains("VW Golf Estate", "Amy Lowell: It is dry on Friday.", "…")
                        .doesNotContain("x".repeat(200)));
        assertThat(home.html().select("[aria-labelledby=talks] a").attr("href")).endsWith("work-orders/WO-1#talk");
        assertThat(home.text()).doesNotContain(Shop.CANARY);
        assertThat(surfer.get(host.url("/api/v1/home")).text())
                .contains("\"side\":\"shop\"", "\"author\":\"Amy Lowell\"")
                .doesNotContain(Shop.CANARY);
    }

    @Test
    @DisplayName("home asks one statement for each kind of record (B10)")
    void budget() {
        surfer.get(host.url("/"));
        shop.ports.reset();
        surfer.get(host.url("/"));
        assertThat(shop.ports.calls())
                .containsExactly(
                        "admissions.admit",
                        "publications.list",
                        "workOrders.find",
                        "estimates.ofWorkOrders",
                        "conversations.latest");
    }

    @Test
    @DisplayName("the menu is on every page, in the fixed order, with only what is allowed (B10)")
    void menu() {
        for (String path : List.of("/", "/work-orders", "/work-orders/WO-1", "/account", "/about", "/contact")) {
            Surfer.Seen page = surfer.get(host.url(path));
            assertThat(page.html().select("nav.side li a").eachText())
                    .as(path)
                    .containsExactly("Home", "Work orders", "Documents", "Resources", "Account");
            assertThat(page.html().select("nav.tabbar a")).hasSize(5);
        }
        assertThat(surfer.get(host.url("/work-orders/WO-1"))
                        .html()
                        .select("nav.side [aria-current=page]")
                        .text())
                .isEqualTo("Work orders");
        assertThat(new Surfer().get(host.url("/about")).html().select("nav.side"))
                .isEmpty();
    }

    @Test
    @DisplayName("the account lists what somebody can do, and shows what is known of her (A20)")
    void details() {
        Surfer.Seen account = surfer.get(host.url("/account"));
        assertThat(account.html().select("main .row__title").eachText())
                .contains("My details", "Security", "Language", "About us");
        assertThat(surfer.get(host.url("/account/details")).text())
                .contains("Dana Whitfield", "dana@whitfield.example", "Everything of the customer");
    }

    @Test
    @DisplayName("the password is changed with the old one; other sessions end, this one goes on anew (A10, P19)")
    void password() {
        Surfer elsewhere = new Surfer();
        Logins.signIn(elsewhere, host, "dana");
        Surfer.Seen page = surfer.get(host.url("/account/security/password"));
        Element form = page.html().selectFirst("form:has([name=old])");
        Surfer.Seen wrong = surfer.submit(page, form, Map.of("old", "no", "password", "another good long one"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select(".errsum a").attr("href")).isEqualTo("#old");
        Surfer.Seen weak = surfer.submit(page, form, Map.of("old", Logins.PASSWORD, "password", "short"));
        assertThat(weak.html().select(".errsum a").attr("href")).isEqualTo("#password");
        String before = surfer.cookies.get("rp_session");
        Surfer.Seen changed =
                surfer.submit(page, form, Map.of("old", Logins.PASSWORD, "password", "another good long one"));
        assertThat(changed.status()).isEqualTo(303);
        assertThat(surfer.cookies.get("rp_session")).isNotEqualTo(before);
        assertThat(surfer.follow(changed).text()).contains("Your password is changed");
        assertThat(elsewhere.get(host.url("/account")).status()).isEqualTo(302);
    }

    @Test
    @DisplayName("sessions are listed and ended one by one, all others, or everywhere (A19)")
    void sessions() {
        Surfer phone = new Surfer().with("User-Agent", "Mozilla/5.0 (Android 15; Mobile) Gecko/1 Firefox/140.0");
        Logins.signIn(phone, host, "dana");
        Surfer tablet = new Surfer();
        Logins.signIn(tablet, host, "dana");
        Surfer.Seen page = surfer.get(host.url("/account/security"));
        assertThat(page.text()).contains("Firefox, Android", "This browser");
        Element one = page.html().selectFirst("li:contains(Firefox) form");
        assertThat(surfer.submit(page, one, Map.of("session", "never")).status())
                .isEqualTo(404);
        assertThat(surfer.submit(page, one, Map.of()).status()).isEqualTo(303);
        assertThat(phone.get(host.url("/account")).status()).isEqualTo(302);
        assertThat(tablet.get(host.url("/account")).status()).isEqualTo(200);
        surfer.submit(page, page.html().selectFirst("form:has([name=others])"), Map.of());
        assertThat(tablet.get(host.url("/account")).status()).isEqualTo(302);
        assertThat(surfer.get(host.url("/account")).status()).isEqualTo(200);
        surfer.submit(page, page.html().selectFirst("form:has([name=everywhere])"), Map.of());
        assertThat(logins.sessions("P-dana")).isZero();
    }

    @Test
    @DisplayName("somebody else's session cannot be ended (P6)")
    void foreignSession() {
        logins.person("P-sam", "Sam", "sam@stone.example");
        logins.member("sam", shop.sam, "P-sam", membership -> membership);
        Surfer sam = new Surfer();
        Logins.signIn(sam, host, "sam");
        String hash = shop.store
                .accountSessions()
                .ofPerson(new io.repairportal.spi.access.PersonRef("P-sam"), shop.clock.instant())
                .get(0)
                .hash()
                .value();
        Surfer.Seen page = surfer.get(host.url("/account/security"));
        Element form = page.html().selectFirst("form:has([name=everywhere])");
        String token = form.select("[name=form]").attr("value");
        assertThat(surfer.post(page.address(), Map.of("form", token, "session", hash))
                        .status())
                .isEqualTo(404);
        assertThat(sam.get(host.url("/account")).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("the language is chosen among those the shop offers (O1)")
    void language() {
        Surfer.Seen page = surfer.get(host.url("/account/language"));
        Element form = page.html().selectFirst("form:has([name=language])");
        assertThat(surfer.submit(page, form, Map.of("language", "xx")).status()).isEqualTo(422);
        Surfer.Seen saved = surfer.submit(page, form, Map.of("language", "de"));
        assertThat(surfer.follow(saved).html().select("html").attr("lang")).isEqualTo("de");
    }

    @Test
    @DisplayName("about the shop: address, phone and hours, for everybody (I4)")
    void about() {
        Surfer.Seen about = new Surfer().get(host.url("/about"));
        assertThat(about.status()).isEqualTo(200);
        assertThat(about.text()).contains("Tidewell Coachworks", "tel:+441632960143");
    }

    @Test
    @DisplayName("the sign-in state as JSON: who, what is locked, what is permitted (A7)")
    void session() {
        assertThat(surfer.get(host.url("/api/v1/session")).text())
                .contains("\"signedIn\":true", "\"lock\":\"open\"", "work-orders.view");
        assertThat(new Surfer().get(host.url("/api/v1/session")).text())
                .contains("\"signedIn\":false")
                .doesNotContain("name");
        logins.lock(logins.stored(Shop.ACME, "M-dana"), Lock.CLOSED);
        assertThat(surfer.get(host.url("/api/v1/session")).text())
                .contains("\"lock\":\"closed\"", "\"permissions\":[]");
        assertThat(surfer.get(host.url("/api/v1/home")).status()).isEqualTo(403);
    }

    @Test
    @DisplayName("what waits for her stands on home with its reason (B10)")
    void waiting() {
        var golf = shop.store
                .publications()
                .findAll(Shop.ACME, List.of(shop.golf.ref()))
                .get(0);
        shop.store
                .publications()
                .save(
                        Shop.ACME,
                        List.of(golf.waiting(Optional.of(new Waiting(
                                Waiting.On.CUSTOMER, "Which colour?", Optional.empty(), shop.clock.instant())))));
        assertThat(surfer.get(host.url("/")).text()).contains("We are waiting for you.");
    }
}
