package io.repairportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Somebody who stays signed in shows once more who she is, before what matters is changed. */
class ProveIT {
    private static final String PASSWORD_PAGE = "/account/security/password";

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
    }

    @AfterEach
    void close() throws Exception {
        host.close();
    }

    @Test
    @DisplayName("a kept session asks for the password before it is changed, and leads back; the session is a new one"
            + " (A19, P19)")
    void proves() {
        staySignedIn();
        assertThat(surfer.get(host.url(PASSWORD_PAGE)).status())
                .as("just signed in")
                .isEqualTo(200);
        shop.clock.advance(Duration.ofMinutes(31));
        Surfer.Seen stale = surfer.get(host.url(PASSWORD_PAGE));
        assertThat(stale.location().toString()).endsWith("/account/prove?next=account/security/password");
        Surfer.Seen ask = surfer.follow(stale);
        String before = surfer.cookies.toString();
        for (String wrong : new String[] {"", "wrong one here", "x".repeat(300)}) {
            assertThat(surfer.submit(ask, form(ask), Map.of("password", wrong)).status())
                    .isEqualTo(422);
        }
        Surfer.Seen proven = surfer.submit(ask, form(ask), Map.of("password", Logins.PASSWORD));
        assertThat(proven.location()).isEqualTo(host.url(PASSWORD_PAGE));
        assertThat(surfer.cookies.toString()).isNotEqualTo(before);
        assertThat(surfer.follow(proven).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("a form sent without the proof changes nothing, and leads to it (A19)")
    void formsNeedItToo() {
        staySignedIn();
        Surfer.Seen page = surfer.get(host.url(PASSWORD_PAGE));
        shop.clock.advance(Duration.ofHours(1));
        Surfer.Seen sent =
                surfer.submit(page, form(page), Map.of("old", Logins.PASSWORD, "password", "another good one"));
        assertThat(sent.location().toString()).contains("/account/prove");
        assertThat(Logins.signIn(new Surfer(), host, "dana").status()).isEqualTo(303);
    }

    @Test
    @DisplayName("a code does instead, but only one that was sent to her; nobody is led elsewhere (A19, A21)")
    void byCode() {
        staySignedIn();
        shop.clock.advance(Duration.ofMinutes(31));
        Surfer.Seen ask = surfer.get(host.url("/account/prove?by=code&next=account/people"));
        Surfer.Seen enter = surfer.follow(surfer.submit(ask, form(ask), Map.of()));
        assertThat(enter.html().selectFirst("[name=challenge]").attr("value")).hasSize(43);
        logins.person("P-sam", "Sam", "sam@stone.example");
        logins.code(Shop.token(7), "P-sam", "111111");
        assertThat(surfer.submit(enter, form(enter), Map.of("challenge", Shop.token(7), "code", "111111"))
                        .status())
                .isEqualTo(422);
        logins.code(Shop.token(8), "P-dana", "123456");
        Surfer.Seen proven = surfer.submit(
                enter,
                form(enter),
                Map.of("challenge", Shop.token(8), "code", "123456", "next", "https://evil.example"));
        assertThat(proven.location()).isEqualTo(host.url("/account"));
    }

    @Test
    @DisplayName("a session that ends within hours needs no proof, and strangers find no such page (A19, P4)")
    void notForOthers() {
        Logins.signIn(surfer, host, "dana");
        shop.clock.advance(Duration.ofMinutes(90));
        assertThat(surfer.get(host.url(PASSWORD_PAGE)).status()).isEqualTo(200);
        assertThat(surfer.get(host.url("/account/prove")).location()).isEqualTo(host.url("/account"));
        assertThat(new Surfer().get(host.url("/account/prove")).location().toString())
                .contains("/sign-in");
    }

    private void staySignedIn() {
        Surfer.Seen page = surfer.get(host.url("/sign-in"));
        surfer.submit(page, form(page), Map.of("name", "dana", "password", Logins.PASSWORD, "keep", "yes"));
    }

    private static Element form(Surfer.Seen page) {
        return page.html().selectFirst("main form[method=post]");
    }
}
