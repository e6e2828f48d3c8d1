package io.repairportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.access.LinkTab;
import io.repairportal.spi.settings.PortalState;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Nobody sees what is not theirs, and nobody learns that it exists. */
class IsolationIT {
    private Shop shop;
    private WebHost host;
    private Surfer byLink;
    private Surfer member;

    @BeforeEach
    void open() {
        shop = new Shop();
        host = WebHost.at("/portal", shop::portal);
        shop.sendLink(Shop.token(1), shop.golf, LinkTab.STATUS);
        shop.signIn("dana", shop.dana);
        byLink = new Surfer();
        byLink.submit(byLink.get(host.url("/a/" + Shop.token(1))), "name", "Whitfield");
        member = new Surfer().with("X-Person", "dana");
    }

    @AfterEach
    void close() throws Exception {
        host.close();
    }

    @Test
    @DisplayName(
            "foreign, hidden and unknown work orders answer alike on every address: status, headers, body (P4, E5)")
    void alike() {
        Surfer stranger = new Surfer();
        for (Surfer surfer : List.of(byLink, member, stranger)) {
            for (String below : List.of(
                    "",
                    "/photos",
                    "/photos/P-1",
                    "/photos/P-1/full",
                    "/documents",
                    "/documents/D-1",
                    "/estimates",
                    "/estimates/E-1",
                    "/messages",
                    "/contact",
                    "/feedback")) {
                Surfer.Seen unknown = surfer.get(host.url("/work-orders/WO-9" + below));
                // why not alike for all: who has shown nothing is led to the sign-in, whatever is there
                assertThat(unknown.status()).isEqualTo(surfer == stranger ? 302 : 404);
                for (String ref : List.of("WO-2", "WO-3")) {
                    same(surfer.get(host.url("/work-orders/" + ref + below)), unknown);
                }
            }
            Surfer.Seen unknown = surfer.get(host.url("/api/v1/work-orders/WO-9"));
            assertThat(unknown.header("Content-Type")).isEqualTo("application/problem+json");
            same(surfer.get(host.url("/api/v1/work-orders/WO-2")), unknown);
            same(surfer.get(host.url("/api/v1/work-orders/WO-3")), unknown);
        }
    }

    @Test
    @DisplayName("hidden photos, foreign documents and drafts answer like ones that never existed (P4, E1, F1)")
    void alikeBelowAWorkOrder() {
        for (Surfer surfer : List.of(byLink, member)) {
            same(
                    surfer.get(host.url("/work-orders/WO-1/photos/P-2")),
                    surfer.get(host.url("/work-orders/WO-1/photos/P-9")));
            same(
                    surfer.get(host.url("/work-orders/WO-1/photos/P-2/full")),
                    surfer.get(host.url("/work-orders/WO-1/photos/P-9/full")));
            same(
                    surfer.get(host.url("/work-orders/WO-1/documents/P-2")),
                    surfer.get(host.url("/work-orders/WO-1/documents/D-9")));
            same(
                    surfer.get(host.url("/work-orders/WO-1/estimates/E-2")),
                    surfer.get(host.url("/work-orders/WO-1/estimates/E-9")));
        }
    }

    @Test
    @DisplayName(
            "no page, no JSON and no header contains anything of hidden stages, tasks, files or orders (B3, B5, B7)")
    void noCanary() {
        for (String path : LinkDoorIT.PAGES) {
            for (Surfer surfer : List.of(new Surfer(), byLink, member)) {
                Surfer.Seen seen = surfer.get(host.url(path));
                assertThat(seen.text() + seen.response().headers().map())
                        .as(path)
                        .doesNotContain(Shop.CANARY);
            }
        }
        assertThat(byLink.get(host.url("/work-orders/WO-1")).text()).contains("Painting");
        assertThat(byLink.get(host.url("/api/v1/work-orders/WO-1")).text()).contains("\"Painting\"");
    }

    @Test
    @DisplayName("a visitor by link reaches neither the list nor another order (A6)")
    void aLinkOpensOneWorkOrder() {
        assertThat(byLink.get(host.url("/work-orders")).location().getPath()).isEqualTo("/portal/sign-in");
        assertThat(byLink.get(host.url("/api/v1/work-orders")).status()).isEqualTo(404);
        assertThat(member.get(host.url("/work-orders")).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("a form that was not made for this browser, or comes from another site, is refused (P20)")
    void formsAreBoundToTheBrowser() {
        Surfer other = new Surfer();
        String foreignToken = other.get(host.url("/a/" + Shop.token(5)))
                .html()
                .select("[name=form]")
                .attr("value");
        Surfer.Seen page = byLink.get(host.url("/work-orders/WO-1/messages"));
        String token = page.html().select("[name=form]").attr("value");
        URI address = page.address();
        assertThat(byLink.post(address, Map.of("form", foreignToken, "text", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(byLink.post(address, Map.of("text", "x")).status()).isEqualTo(403);
        assertThat(new Surfer()
                        .post(address, Map.of("form", token, "text", "x"))
                        .status())
                .isEqualTo(403);
        for (Map.Entry<String, String> header : Map.of("Origin", "https://evil.example", "Sec-Fetch-Site", "cross-site")
                .entrySet()) {
            Surfer framed = new Surfer().with(header.getKey(), header.getValue());
            framed.cookies.putAll(byLink.cookies);
            assertThat(framed.post(address, Map.of("form", token, "text", "x", "operation", "o1"))
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    @DisplayName("the session cookie is new after the answer, HttpOnly, SameSite=Lax, for the mount only (P19)")
    void cookies() {
        Surfer customer = new Surfer();
        Surfer.Seen page = customer.get(host.url("/a/" + Shop.token(1)));
        String before = customer.cookies.get("rp_session");
        Surfer.Seen answered = customer.submit(page, "name", "Whitfield");
        String after = answered.header("Set-Cookie");
        assertThat(after)
                .doesNotContain(before)
                .contains("HttpOnly", "SameSite=Lax", "Path=/portal", "Max-Age=86400")
                .doesNotContain("Secure");
        assertThat(new Cookies(URI.create("https://shop.example")).forget())
                .startsWith("__Host-rp_session=;")
                .contains("Secure");
        assertThat(new Cookies(URI.create("https://shop.example/portal")).forget())
                .startsWith("__Secure-rp_session=;")
                .contains("Path=/portal;");
    }

    @Test
    @DisplayName("every answer carries the security headers, personal ones are kept nowhere (P16, P27, P30)")
    void headers() {
        for (String path : LinkDoorIT.PAGES) {
            Surfer.Seen seen = byLink.get(host.url(path));
            assertThat(seen.header("Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'none'", "frame-ancestors 'none'");
            assertThat(seen.header("Content-Security-Policy")).doesNotContain("unsafe");
            assertThat(seen.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(seen.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(seen.header("Cache-Control")).containsAnyOf("no-store", "private, no-cache");
            assertThat(seen.headers("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
        }
        Surfer.Seen file = byLink.get(host.url("/work-orders/WO-1/documents/D-1"));
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Disposition"))
                .startsWith("attachment; filename=\"")
                .contains("filename*=UTF-8''Gr%C3%BC%C3%9Fe")
                .doesNotContain("\r", "\n");
        assertThat(file.header("Content-Security-Policy")).contains("sandbox");
    }

    @Test
    @DisplayName("a redirected portal answers every address with the redirect, files included; JSON is absent (A16)")
    void redirected() {
        shop.set(PortalState.redirectedTo(URI.create("https://elsewhere.example/now")));
        for (String path : LinkDoorIT.PAGES) {
            Surfer.Seen seen = byLink.get(host.url(path));
            if (path.startsWith("/api/")) {
                assertThat(seen.status()).isEqualTo(404);
            } else {
                assertThat(seen.status()).as(path).isEqualTo(302);
                assertThat(seen.header("Location")).isEqualTo("https://elsewhere.example/now");
            }
        }
        assertThat(new Surfer().get(host.url("/a/" + Shop.token(1))).status()).isEqualTo(302);
    }

    @Test
    @DisplayName(
            "the address of the closed page says so while the portal is closed, and leads on once it is open (A16)")
    void addressOfTheClosedPage() {
        shop.set(PortalState.closed("We are moving house until Monday."));
        assertThat(byLink.get(host.url("/closed")).status()).isEqualTo(403);
        assertThat(byLink.get(host.url("/closed")).text()).contains("We are moving house until Monday.");
        shop.set(PortalState.open());
        assertThat(byLink.get(host.url("/closed")).status()).isEqualTo(302);
    }

    @Test
    @DisplayName("a closed portal says why on every address; static files still come (A16)")
    void closed() {
        shop.set(PortalState.closed("We are moving house until Monday."));
        for (String path : LinkDoorIT.PAGES) {
            Surfer.Seen seen = byLink.get(host.url(path));
            if (path.startsWith("/api/")) {
                assertThat(seen.status()).isEqualTo(404);
            } else {
                assertThat(seen.status()).as(path).isEqualTo(403);
                assertThat(seen.text()).contains("We are moving house until Monday.");
                seen.html().select("link[rel=stylesheet]").forEach(sheet -> assertThat(
                                byLink.get(seen.address().resolve(sheet.attr("href")))
                                        .status())
                        .isEqualTo(200));
            }
        }
    }

    private static void same(Surfer.Seen one, Surfer.Seen other) {
        assertThat(one.status()).isEqualTo(other.status());
        assertThat(normal(one)).isEqualTo(normal(other));
        assertThat(headers(one)).isEqualTo(headers(other));
    }

    private static String normal(Surfer.Seen seen) {
        return seen.text().replaceAll("urn:repairportal:support:\\w+", "…");
    }

    private static Map<String, List<String>> headers(Surfer.Seen seen) {
        Map<String, List<String>> headers =
                new TreeMap<>(seen.response().headers().map());
        headers.remove("date");
        headers.remove("set-cookie");
        headers.computeIfPresent("location", (name, led) -> led.stream()
                .map(to -> to.replaceAll("WO-\\d", "…"))
                .toList());
        return headers;
    }
}
