package io.repairportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.core.internal.Secrets;
import io.repairportal.spi.access.Keys.Revocation;
import io.repairportal.spi.access.LinkTab;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Access links that do not work, and everything that looks at a link without being the customer. */
class LinkDoorIT {
    static final List<String> PAGES = List.of(
            "/",
            "/leave",
            "/new-link",
            "/contact",
            "/feedback",
            "/work-orders",
            "/work-orders?show=past&q=golf",
            "/work-orders/WO-1",
            "/work-orders/WO-1/photos",
            "/work-orders/WO-1/photos/P-1",
            "/work-orders/WO-1/photos/P-1/thumbnail",
            "/work-orders/WO-1/photos/P-1/full",
            "/work-orders/WO-1/documents",
            "/work-orders/WO-1/documents/D-1",
            "/work-orders/WO-1/estimates",
            "/work-orders/WO-1/estimates/E-1",
            "/work-orders/WO-1/messages",
            "/work-orders/WO-1/contact",
            "/work-orders/WO-1/feedback",
            "/api/v1/work-orders",
            "/api/v1/work-orders/WO-1",
            "/nothing/here");

    private static final List<String> ODD_TOKENS = List.of(
            "",
            ".",
            "%2e%2e%2f",
            "%ff%fe",
            "x".repeat(6_000),
            "a/b",
            "a//b",
            ";x=y",
            "a;b",
            "%3Cscript%3E",
            "%E2%82%AC",
            "%F0%9F%98%80",
            "%0d%0aSet-Cookie:%20a=b",
            "null",
            "undefined",
            "0",
            "-1",
            "%7B%7B7*7%7D%7D",
            "$%7Bjndi:ldap%7D",
            "'%20or%201=1--",
            "%25",
            "%2525",
            "%5C..%5C",
            "a%2Fb",
            "+",
            "%20");

    private Shop shop;
    private WebHost host;

    @BeforeEach
    void open() {
        shop = new Shop();
        host = WebHost.at("/portal", shop::portal);
        shop.sendLink(Shop.token(1), shop.golf, LinkTab.STATUS);
    }

    @AfterEach
    void close() throws Exception {
        host.close();
    }

    @Test
    @DisplayName("unknown, altered, foreign, revoked and 300 degenerate tokens all get the same page (A4, P9)")
    void oneForAll() {
        shop.sendLink(Shop.token(2), shop.golf, LinkTab.STATUS);
        shop.store.keys().revoke(Shop.ACME, new Revocation.One(Secrets.linkHash(Shop.token(2))), shop.clock.instant());
        String unknown = page("/a/" + Shop.token(99));
        assertThat(unknown).contains("This link does not work now");
        assertThat(page("/a/" + Shop.token(2))).isEqualTo(unknown);
        assertThat(page("/a/" + Shop.token(1).toLowerCase(java.util.Locale.ROOT)))
                .isEqualTo(unknown);
        for (String token : degenerate()) {
            assertThat(page("/a/" + token)).as("a link ending in " + token).isEqualTo(unknown);
        }
    }

    @Test
    @DisplayName("a new link is promised in the same words whatever the link was (A4)")
    void renewalIsNeutral() {
        Surfer known = new Surfer();
        Surfer stranger = new Surfer();
        Surfer.Seen one = renew(known, Shop.token(1));
        Surfer.Seen two = renew(stranger, Shop.token(77));
        assertThat(one.status()).isEqualTo(303);
        assertThat(one.header("Location")).isEqualTo(two.header("Location"));
        assertThat(known.follow(one).text()).isEqualTo(stranger.follow(two).text());
    }

    @Test
    @DisplayName(
            "twelve scanners look at a link, load everything and send empty forms; then the human gets in (P14, A3)")
    void scannersChangeNothing() {
        shop.ports.reset();
        for (int scanner = 0; scanner < 12; scanner++) {
            Surfer bot = new Surfer().with("User-Agent", "scanner/" + scanner);
            bot.send(host.url("/a/" + Shop.token(1)), "HEAD", BodyPublishers.noBody());
            for (int time = 0; time < 3; time++) {
                Surfer.Seen page = bot.get(host.url("/a/" + Shop.token(1)));
                page.html().select("link[href], script[src]").forEach(each -> {
                    String address = each.hasAttr("href") ? each.attr("href") : each.attr("src");
                    if (!address.startsWith("data:")) {
                        assertThat(bot.get(page.address().resolve(address)).status())
                                .isEqualTo(200);
                    }
                });
                for (Element form : page.html().select("form")) {
                    bot.submit(page, form, Map.of());
                }
            }
        }
        assertThat(shop.ports.writes()).isEmpty();
        Surfer human = new Surfer();
        Surfer.Seen answered = human.submit(human.get(host.url("/a/" + Shop.token(1))), "name", "Whitfield");
        assertThat(human.follow(answered).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("GET and HEAD of every page change nothing, signed in or not (P14)")
    void readingWritesNothing() {
        Surfer customer = new Surfer();
        customer.submit(customer.get(host.url("/a/" + Shop.token(1))), "name", "Whitfield");
        shop.signIn("dana", shop.dana);
        shop.ports.reset();
        for (String path : PAGES) {
            for (Surfer surfer : List.of(new Surfer(), customer, new Surfer().with("X-Person", "dana"))) {
                surfer.get(host.url(path));
                surfer.send(host.url(path), "HEAD", BodyPublishers.noBody());
            }
        }
        assertThat(shop.ports.writes()).isEmpty();
    }

    @Test
    @DisplayName("a revoked link ends at the next request (P18, A5)")
    void revocationIsImmediate() {
        Surfer customer = new Surfer();
        Surfer.Seen answered = customer.submit(customer.get(host.url("/a/" + Shop.token(1))), "name", "Whitfield");
        assertThat(customer.follow(answered).status()).isEqualTo(200);
        shop.store.keys().revoke(Shop.ACME, new Revocation.One(Secrets.linkHash(Shop.token(1))), shop.clock.instant());
        assertThat(customer.follow(answered).status()).isEqualTo(302);
        assertThat(customer.get(host.url("/api/v1/work-orders/WO-1")).status()).isEqualTo(404);
        assertThat(customer.get(host.url("/work-orders/WO-1/photos/P-1/full")).status())
                .isEqualTo(302);
    }

    @Test
    @DisplayName("in open mode a link needs no name, but still a click (A17)")
    void openMode() {
        shop.set(settings -> settings.with(new io.repairportal.spi.settings.ProviderSettings.LinkAccess(
                false, false, settings.access().linkVisitor())));
        Surfer customer = new Surfer();
        Surfer.Seen page = customer.get(host.url("/a/" + Shop.token(1)));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("[name=name]")).isEmpty();
        assertThat(page.text()).doesNotContain("Whitfield", "4711");
        assertThat(customer.get(host.url("/work-orders/WO-1")).status()).isEqualTo(302);
        Surfer.Seen opened =
                customer.submit(page, "form", page.html().select("[name=form]").attr("value"));
        assertThat(customer.follow(opened).status()).isEqualTo(200);
    }

    private Surfer.Seen renew(Surfer surfer, String token) {
        URI address = host.url("/a/" + token);
        Surfer.Seen page = surfer.get(address);
        Map<String, String> fields = new java.util.HashMap<>();
        fields.put("form", page.html().select("[name=form]").attr("value"));
        fields.put("renew", "yes");
        return surfer.post(address, fields);
    }

    private String page(String path) {
        Surfer.Seen seen = new Surfer().get(host.url(path));
        assertThat(seen.status()).as(path).isEqualTo(404);
        String form = seen.html().select("[name=form]").attr("value");
        assertThat(form).as(path).isNotEmpty();
        // why: relative addresses depend on how many slashes a token holds
        return seen.text().replace(form, "…").replaceAll("(\\.\\./)+|\"\\./", "~");
    }

    private static List<String> degenerate() {
        Random random = new Random(2);
        List<String> tokens = new ArrayList<>(ODD_TOKENS);
        while (tokens.size() < 300) {
            byte[] bytes = new byte[1 + random.nextInt(60)];
            random.nextBytes(bytes);
            for (int at = 0; at < bytes.length; at++) {
                // why no zero: containers refuse such an address before any servlet sees it
                bytes[at] = bytes[at] == 0 ? 1 : bytes[at];
            }
            tokens.add(URLEncoder.encode(new String(bytes, StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
        }
        return tokens;
    }
}
