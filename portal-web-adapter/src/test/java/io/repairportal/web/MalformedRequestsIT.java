package io.repairportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.access.LinkTab;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, the answer is a page of ours with a 4xx, never a stack trace. */
class MalformedRequestsIT {
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/work-orders/%2e%2e/%2e%2e",
                "/work-orders/a%2Fb",
                "/work-orders/%5C",
                "/work-orders/WO-1;x=1",
                "/work-orders//WO-1",
                "/work-orders/WO-1/",
                "/%FF%FE",
                "/work-orders/%C3%28",
                "/static/x/y",
                "/static/x/..%2f..%2fmessages.properties",
                "/brand/x/logo",
                "/WEB-INF/web.xml",
                "/work-orders/WO-1?lang=%zz",
                "/work-orders/WO-1?x=%ff",
                "/contact?a=%00",
                "/p/acme/work-orders",
                "/api",
                "/api/v2/work-orders"
            })
    @DisplayName("a damaged or strange address gets a 4xx page")
    void strangeAddresses(String path) throws IOException {
        String answer = raw("GET /portal" + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("Exception", "\tat ", "io.repairportal");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /portal/a/\u0001 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /portal/a/%00 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "POST /portal/sign-out HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 5\r\nConnection: close\r\n\r\n%zz=1",
                "POST /portal/sign-out HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nzz\r\n",
                "POST /portal/sign-out HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 3\r\nConnection: close\r\n\r\na=b",
                "POST /portal/sign-out HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
                "BREW /portal/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
            })
    @DisplayName("a damaged request gets a 4xx page")
    void damagedRequests(String request) throws IOException {
        assertThat(raw(request)).startsWith("HTTP/1.1 4").doesNotContain("Exception", "\tat ");
    }

    @Test
    @DisplayName("more than a form, a query, a cookie or a header may hold is refused with 4xx (P25, P61)")
    void tooMuch() {
        Surfer surfer = new Surfer();
        String big = "x".repeat(70_000);
        assertThat(surfer.postRaw(host.url("/a/" + Shop.token(1)), "name=" + big)
                        .status())
                .isEqualTo(413);
        assertThat(surfer.with("Content-Type", "application/x-www-form-urlencoded")
                        .send(
                                host.url("/a/" + Shop.token(1)),
                                "POST",
                                BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(
                                        ("name=" + big).getBytes(StandardCharsets.UTF_8))))
                        .status())
                .isEqualTo(413);
    }

    @Test
    @DisplayName("a longer query, cookie, header or form than any page needs is refused, without a stack trace (P61)")
    void tooLong() {
        assertThat(new Surfer().get(host.url("/?q=" + "x".repeat(3_000))).status())
                .isEqualTo(414);
        assertThat(new Surfer().get(host.url("/?q=" + "x".repeat(20_000))).status())
                .isBetween(400, 499);
        assertThat(new Surfer()
                        .with("X-Long", "x".repeat(20_000))
                        .get(host.url("/"))
                        .status())
                .isBetween(400, 499);
        Surfer cookie = new Surfer().with("Cookie", "rp_session=" + "x".repeat(4_000) + "; rp_lang=" + "y".repeat(500));
        assertThat(cookie.get(host.url("/")).status()).isEqualTo(200);
        StringBuilder fields = new StringBuilder();
        for (int field = 0; field < 500; field++) {
            fields.append("f").append(field).append("=1&");
        }
        assertThat(new Surfer()
                        .postRaw(host.url("/sign-out"), fields.toString())
                        .status())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("a form with a field that its page does not have is refused as a whole, on a page that says so (P36)")
    void undeclaredFields() {
        Surfer surfer = new Surfer();
        Surfer.Seen door = surfer.get(host.url("/a/" + Shop.token(1)));
        Element form = door.html().selectFirst("form:has([name=name])");
        for (String undeclared : List.of("customer", "session", "Name", "name[]", "")) {
            Surfer.Seen refused = surfer.submit(door, form, Map.of("name", "Whitfield", undeclared, "x"));
            assertThat(refused.status()).as(undeclared).isEqualTo(400);
            assertThat(refused.html().select("main").text()).contains("the form was damaged", "go back and try again");
        }
        assertThat(surfer.get(host.url("/work-orders/WO-1")).status()).isNotEqualTo(200);
        assertThat(surfer.submit(door, form, Map.of("name", "Whitfield")).status())
                .isEqualTo(303);
        assertThat(surfer.get(host.url("/work-orders/WO-1")).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("a method that an address does not answer to gets 405 with the right ones")
    void wrongMethods() {
        Map<String, String> allowed = Map.of(
                "/",
                "GET, HEAD",
                "/sign-out",
                "POST",
                "/work-orders/WO-1/messages",
                "GET, HEAD, POST",
                "/a/x",
                "GET, HEAD, POST");
        allowed.forEach((path, methods) -> {
            for (String method : List.of("PUT", "DELETE", "OPTIONS", "PATCH")) {
                Surfer.Seen seen = new Surfer().send(host.url(path), method, BodyPublishers.noBody());
                assertThat(seen.status()).as(method + path).isEqualTo(405);
                assertThat(seen.header("Allow")).isEqualTo(methods);
            }
        });
        assertThat(new Surfer().get(host.url("/sign-out")).status()).isEqualTo(405);
    }

    @Test
    @DisplayName("an outage becomes a page with a support reference, in pages and in JSON, and no word of the cause")
    void outage() {
        Shop broken = new Shop();
        broken.failure = "secret database words";
        try (WebHost other = WebHost.at("/portal", broken::portal)) {
            Surfer.Seen page = new Surfer().get(other.url("/"));
            assertThat(page.status()).isEqualTo(503);
            assertThat(page.text()).doesNotContain("secret database words", "Exception");
            assertThat(page.html().select(".reference").text()).hasSize(10);
            Surfer.Seen json = new Surfer().get(other.url("/api/v1/work-orders"));
            assertThat(json.status()).isEqualTo(503);
            assertThat(json.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(json.text())
                    .contains("urn:repairportal:problem:unavailable")
                    .doesNotContain("secret");
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", host.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
