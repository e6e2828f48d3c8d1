package io.repairportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.access.LinkTab;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Where a form comes from")
class FormOriginIT {
    private final Shop shop = new Shop();
    private WebHost host;

    @BeforeEach
    void start() {
        host = WebHost.behind(URI.create("https://Repairs.example:443/portal"), "/portal", shop::portal);
        shop.sendLink(Shop.token(1), shop.golf, LinkTab.STATUS);
    }

    @AfterEach
    void stop() throws Exception {
        host.close();
    }

    @Test
    @DisplayName("is the public address, wherever the request was sent to (P20)")
    void publicAddress() {
        assertThat(answered("https://repairs.example").status()).isEqualTo(303);
    }

    @Test
    @DisplayName("decides nothing where the browser does not say; the token does (P20)")
    void unsaid() {
        assertThat(answered("null").status()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://repairs.example",
                "https://repairs.example:8443",
                "https://repairs.example.evil.example",
                "https://evil-repairs.example",
                "https://x@repairs.example"
            })
    @DisplayName("is no address that only resembles the public one (P20)")
    void others(String origin) {
        assertThat(answered(origin).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "https", "evil"})
    @DisplayName("is not whatever host the request names (P20)")
    void hostOfTheRequest(String scheme) {
        assertThat(answered(scheme + "://localhost:" + host.port()).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1, 303",
        "http://[::1], 303",
        "http://LOCALHOST.evil.example, 403",
        "http://127.0.0.1.evil.example, 403",
        "https://127.0.0.1, 403",
        "http://127.0.0.2, 403"
    })
    @DisplayName("is this machine under any of its names, if the public address is this machine (P20)")
    void thisMachine(String origin, int status) throws Exception {
        try (WebHost demonstration = WebHost.at("/portal", shop::portal)) {
            Surfer customer = new Surfer();
            Surfer.Seen question = customer.get(demonstration.url("/a/" + Shop.token(1)));
            assertThat(customer.with("Origin", origin + ":" + demonstration.port())
                            .submit(question, "name", "Whitfield")
                            .status())
                    .isEqualTo(status);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://repairs.example/portal, https://repairs.example",
        "https://repairs.example:8443, https://repairs.example:8443",
        "HTTP://LocalHost:80/x, http://localhost",
        "http://localhost:443/, http://localhost:443",
        "http://[::1]:8080/portal, http://[::1]:8080"
    })
    @DisplayName("is written as browsers write it (P20)")
    void written(String address, String origin) {
        assertThat(FormGuard.origin(URI.create(address))).isEqualTo(origin);
    }

    private Surfer.Seen answered(String origin) {
        Surfer customer = new Surfer();
        Surfer.Seen question = customer.get(host.url("/a/" + Shop.token(1)));
        return customer.with("Origin", origin).submit(question, "name", "Whitfield");
    }
}
