package io.repairportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.repairportal.spi.access.LinkTab;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every address in every page leads somewhere, wherever the portal is mounted (pages.md rule 3, M1). */
class MountsIT {

    @ParameterizedTest
    @ValueSource(strings = {"", "/portal", "/a/b/portal"})
    @DisplayName("all links, pictures and files work at any mount (M1)")
    void anyMount(String mount) throws Exception {
        Shop shop = new Shop();
        try (WebHost host = WebHost.at(mount, shop::portal)) {
            crawlAsEverybody(shop, host.url(""), "");
        }
    }

    @Test
    @DisplayName("all links, pictures and files work behind a proxy that rewrites /x/ to /portal/ (M1)")
    void rewritingProxy() throws Exception {
        Shop shop = new Shop();
        int port = WebHost.freePort();
        URI outside = URI.create("http://localhost:" + port + "/x");
        try (WebHost host = WebHost.behind(outside, "/portal", shop::portal)) {
            HttpServer proxy = proxy(port, host);
            try {
                crawlAsEverybody(shop, outside, "");
            } finally {
                proxy.stop(0);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/portal"})
    @DisplayName("with several providers all addresses carry the provider's segment and work (I, M1)")
    void severalProviders(String mount) throws Exception {
        Shop shop = new Shop();
        shop.addProvider();
        try (WebHost host = WebHost.at(mount, shop::portal)) {
            crawlAsEverybody(shop, host.url(""), "/p/acme");
            assertThat(new Surfer().get(host.url("/")).status()).isEqualTo(404);
            assertThat(new Surfer().get(host.url("/")).text())
                    .contains("Which workshop?")
                    .doesNotContain("Tidewell");
            assertThat(new Surfer().get(host.url("/work-orders/WO-1")).status()).isEqualTo(404);
            assertThat(new Surfer().get(host.url("/p/nobody/")).status()).isEqualTo(404);
            assertThat(new Surfer().get(host.url("/p/other/a/" + Shop.token(1))).text())
                    .contains("does not work now");
        }
    }

    @Test
    @DisplayName("the mount without its slash leads to the one with it")
    void withoutSlash() throws Exception {
        Shop shop = new Shop();
        try (WebHost host = WebHost.at("/portal", shop::portal)) {
            Surfer.Seen seen = new Surfer().get(host.url(""));
            assertThat(seen.status()).isEqualTo(302);
            assertThat(seen.location()).isEqualTo(host.url("/"));
        }
    }

    private static void crawlAsEverybody(Shop shop, URI mount, String provider) {
        shop.sendLink(Shop.token(1), shop.golf, LinkTab.STATUS);
        shop.signIn("dana", shop.dana);
        String base = mount + provider;
        Surfer byLink = new Surfer();
        Surfer.Seen question = byLink.get(URI.create(base + "/a/" + Shop.token(1)));
        Surfer.Seen answered = byLink.submit(question, "name", "Whitfield");
        assertThat(answered.location()).isEqualTo(URI.create(base + "/work-orders/WO-1"));
        assertThat(crawl(byLink, answered.location(), mount)).hasSizeGreaterThan(12);
        Surfer member = new Surfer().with("X-Person", "dana");
        assertThat(crawl(member, URI.create(base + "/work-orders"), mount)).hasSizeGreaterThan(15);
        crawl(new Surfer(), URI.create(base + "/"), mount);
        crawl(new Surfer(), URI.create(base + "/a/" + Shop.token(2)), mount);
    }

    private static Set<URI> crawl(Surfer surfer, URI start, URI mount) {
        Set<URI> seen = new HashSet<>();
        Deque<URI> open = new ArrayDeque<>(Set.of(start));
        while (!open.isEmpty()) {
            URI address = open.poll();
            if (!seen.add(address)) {
                continue;
            }
            Surfer.Seen page = surfer.get(address);
            while (page.status() == 302) {
                page = surfer.follow(page);
            }
            boolean door = address.getPath().contains("/a/T");
            assertThat(page.status()).as(address.toString()).isEqualTo(door ? 404 : 200);
            assertThat(address.toString()).startsWith(mount.toString());
            if (page.header("Content-Type").startsWith("text/html")) {
                collect(page, open);
            }
        }
        return seen;
    }

    private static void collect(Surfer.Seen page, Deque<URI> open) {
        for (Element element :
                page.html().select("a[href], link[href], script[src], img[src], use[href], form[method=get]")) {
            String address = element.hasAttr("src")
                    ? element.attr("src")
                    : element.hasAttr("href") ? element.attr("href") : element.attr("action");
            boolean ours = Stream.of("tel:", "mailto:", "data:", "#").noneMatch(address::startsWith);
            if (ours) {
                assertThat(address).doesNotStartWith("/").doesNotContain("://");
                open.add(Surfer.target(page.address(), address.split("#", 2)[0]));
            }
        }
    }

    private static HttpServer proxy(int port, WebHost host) throws IOException {
        HttpServer proxy = HttpServer.create(new InetSocketAddress("localhost", port), 0);
        proxy.createContext("/x/", exchange -> {
            Surfer surfer = new Surfer();
            exchange.getRequestHeaders().forEach((name, values) -> {
                if (Set.of("cookie", "x-person", "content-type", "accept-encoding")
                        .contains(name.toLowerCase(java.util.Locale.ROOT))) {
                    surfer.with(name, values.get(0));
                }
            });
            String path = exchange.getRequestURI().toString().substring("/x".length());
            Surfer.Seen seen = surfer.send(
                    host.url(path),
                    exchange.getRequestMethod(),
                    java.net.http.HttpRequest.BodyPublishers.ofByteArray(
                            exchange.getRequestBody().readAllBytes()));
            seen.response().headers().map().forEach((name, values) -> {
                if (!Set.of("content-length", "date").contains(name)) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            byte[] body = seen.response().body();
            exchange.sendResponseHeaders(seen.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        proxy.start();
        return proxy;
    }
}
