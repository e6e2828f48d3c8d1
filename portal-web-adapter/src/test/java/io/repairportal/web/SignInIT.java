package io.repairportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.access.LinkTab;
import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.Membership;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in, out, and being led where somebody wanted to go. */
class SignInIT {
    private Shop shop;
    private Logins logins;
    private WebHost host;
    private Surfer surfer;
    private Membership dana;

    @BeforeEach
    void open() {
        shop = new Shop();
        logins = new Logins(shop);
        dana = logins.dana();
        host = WebHost.at("/portal", shop::portal);
        surfer = new Surfer();
    }

    @AfterEach
    void close() throws Exception {
        host.close();
    }

    @Test
    @DisplayName("whoever signs in is led to the page that was asked for, under a new session (A7, P19)")
    void signsInAndGoesOn() {
        Surfer.Seen asked = surfer.get(host.url("/work-orders/WO-1/photos"));
        assertThat(asked.status()).isEqualTo(302);
        Surfer.Seen page = surfer.follow(asked);
        String before = surfer.cookies.get("rp_session");
        Surfer.Seen in = submit(page, "dana", Logins.PASSWORD);
        assertThat(in.location()).isEqualTo(host.url("/work-orders/WO-1/photos"));
        assertThat(surfer.cookies.get("rp_session")).isNotEqualTo(before);
        assertThat(surfer.follow(in).text()).contains("In the paint booth");
    }

    @Test
    @DisplayName(
            "the session cookie ends with the browser, or lasts 30 days; the device is known for a year (A19, P8, P19)")
    void cookies() {
        Surfer.Seen in = Logins.signIn(surfer, host, "DANA");
        assertThat(in.headers("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("rp_session=")
                        .contains("HttpOnly", "SameSite=Lax", "Path=/portal")
                        .doesNotContain("Max-Age"))
                .anySatisfy(
                        cookie -> assertThat(cookie).startsWith("rp_device=").contains("HttpOnly", "Max-Age=31536000"));
        Surfer other = new Surfer();
        Surfer.Seen page = other.get(host.url("/sign-in"));
        Surfer.Seen kept =
                other.submit(page, form(page), Map.of("name", "dana", "password", Logins.PASSWORD, "keep", "yes"));
        assertThat(kept.headers("Set-Cookie"))
                .anySatisfy(
                        cookie -> assertThat(cookie).startsWith("rp_session=").contains("Max-Age=2592000"));
    }

    @Test
    @DisplayName(
            "unknown names and wrong passwords are answered alike; what was typed stays, the password does not (P9)")
    void wrong() {
        Surfer.Seen wrong = submit(surfer.get(host.url("/sign-in")), "dana", "not this one");
        Surfer.Seen unknown = submit(surfer.get(host.url("/sign-in")), "nobody", "not this one");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().title()).startsWith("Error: ");
        assertThat(wrong.html().select("[name=password]").attr("value")).isEmpty();
        assertThat(wrong.html().select("[name=name]").attr("value")).isEqualTo("dana");
        assertThat(wrong.html().select("main").text())
                .isEqualTo(unknown.html().select("main").text());
        assertThat(wrong.status()).isEqualTo(unknown.status());
    }

    @Test
    @DisplayName("a missing field is named above the form and at the field, in the same words; nothing is tried")
    void blanks() {
        Surfer.Seen page = surfer.get(host.url("/sign-in"));
        shop.ports.reset();
        Surfer.Seen blank = surfer.submit(page, form(page), Map.of("name", " ", "password", ""));
        assertThat(blank.status()).isEqualTo(422);
        assertThat(blank.html().select(".errsum a").eachAttr("href")).containsExactly("#name", "#password");
        assertThat(blank.html().select("#name-error").text())
                .contains(blank.html().selectFirst(".errsum a").text());
        assertThat(shop.ports.writes()).isEmpty();
        Surfer.Seen tooLong = submit(page, "x".repeat(300), "y".repeat(300));
        assertThat(tooLong.status()).isEqualTo(422);
    }

    @Test
    @DisplayName("fields that nobody asked for are refused with the whole form (P36)")
    void extraFields() {
        Surfer.Seen page = surfer.get(host.url("/sign-in"));
        Map<String, String> good = Map.of("name", "dana", "password", Logins.PASSWORD);
        for (String foreign : List.of("person", "provider", "rights", "only")) {
            Map<String, String> fields = new HashMap<>(good);
            fields.put(foreign, "all");
            assertThat(surfer.submit(page, form(page), fields).status()).isEqualTo(400);
        }
        assertThat(surfer.submit(page, form(page), good).status()).isEqualTo(303);
        assertThat(surfer.get(host.url("/api/v1/session")).text()).contains("\"name\":\"Dana Whitfield\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "\\\\evil.example",
                "work-orders/../../evil",
                "work-orders//evil.example",
                "/work-orders",
                "work-orders/%2f%2fevil",
                "sign-out",
                "staff"
            })
    @DisplayName("nobody is led to an address that is no page for members, whatever the form carries")
    void noOpenRedirect(String next) {
        Surfer.Seen page = surfer.get(host.url("/sign-in"));
        Surfer.Seen in =
                surfer.submit(page, form(page), Map.of("name", "dana", "password", Logins.PASSWORD, "next", next));
        assertThat(in.location()).isEqualTo(host.url("/choose"));
        assertThat(surfer.follow(in).location()).isEqualTo(host.url("/"));
    }

    @Test
    @DisplayName(
            "strangers are led to the sign-in from every address for members, whether or not there is anything (P4)")
    void strangers() {
        for (String path : List.of(
                "/work-orders",
                "/work-orders/WO-1",
                "/work-orders/WO-2",
                "/work-orders/WO-9",
                "/work-orders/WO-1/nothing/here",
                "/documents",
                "/account",
                "/account/security",
                "/choose")) {
            Surfer.Seen seen = new Surfer().get(host.url(path));
            assertThat(seen.status()).as(path).isEqualTo(302);
            assertThat(seen.location().getPath()).as(path).isEqualTo("/portal/sign-in");
        }
        assertThat(new Surfer().get(host.url("/nothing")).status()).isEqualTo(404);
        assertThat(new Surfer().get(host.url("/work-orders/WO-1/")).status()).isEqualTo(404);
        assertThat(new Surfer().get(host.url("/api/v1/work-orders")).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("the eleventh try within a quarter of an hour is not looked at; a known device still gets in (P8)")
    void tooManyTries() {
        Logins.signIn(surfer, host, "dana");
        Surfer attacker = new Surfer();
        int status = 0;
        for (int attempt = 0; attempt < 11; attempt++) {
            Surfer.Seen page = attacker.get(host.url("/sign-in"));
            status = attacker.submit(page, form(page), Map.of("name", "dana", "password", "guess " + attempt))
                    .status();
        }
        assertThat(status).isEqualTo(429);
        Surfer owner = new Surfer();
        owner.cookies.put("rp_device", surfer.cookies.get("rp_device"));
        assertThat(Logins.signIn(owner, host, "dana").status()).isEqualTo(303);
    }

    @Test
    @DisplayName("signing out ends the account and every answered link of the browser (A6)")
    void signingOut() {
        shop.sendLink(Shop.token(1), shop.golf, LinkTab.STATUS);
        surfer.submit(surfer.get(host.url("/a/" + Shop.token(1))), "name", "Whitfield");
        Logins.signIn(surfer, host, "dana");
        Surfer.Seen home = surfer.get(host.url("/"));
        Surfer.Seen out = surfer.submit(home, home.html().selectFirst("form[action$=sign-out]"), Map.of());
        assertThat(surfer.follow(out).text()).contains("You are signed out");
        assertThat(surfer.get(host.url("/work-orders/WO-1")).location().getPath())
                .isEqualTo("/portal/sign-in");
        assertThat(logins.sessions("P-dana")).isZero();
    }

    @Test
    @DisplayName("an answered link leaves the account signed in, and the account wins (A6)")
    void linkAndAccount() {
        Logins.signIn(surfer, host, "dana");
        shop.sendLink(Shop.token(1), shop.foreign, LinkTab.STATUS);
        surfer.submit(surfer.get(host.url("/a/" + Shop.token(1))), "name", "Stone");
        assertThat(surfer.get(host.url("/work-orders/WO-3")).status()).isEqualTo(200);
        assertThat(surfer.get(host.url("/work-orders/WO-1")).status()).isEqualTo(200);
        assertThat(surfer.get(host.url("/account/security")).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("whom staff have locked is told so after the right password, and only then (A11)")
    void locked() {
        logins.lock(dana, Lock.CLOSED);
        assertThat(submit(surfer.get(host.url("/sign-in")), "dana", "wrong").status())
                .isEqualTo(422);
        Surfer.Seen locked = submit(surfer.get(host.url("/sign-in")), "dana", Logins.PASSWORD);
        assertThat(locked.status()).isEqualTo(403);
        assertThat(locked.text()).contains("Your access is closed", "tel:+441632960143");
    }

    @Test
    @DisplayName("a lock holds at the next request; the account itself can still be left (A11, P18)")
    void lockedMeanwhile() {
        Logins.signIn(surfer, host, "dana");
        assertThat(surfer.get(host.url("/work-orders")).status()).isEqualTo(200);
        logins.lock(logins.stored(Shop.ACME, "M-dana"), Lock.CLOSED);
        for (String path : List.of("/", "/work-orders", "/work-orders/WO-1", "/work-orders/WO-9")) {
            Surfer.Seen seen = surfer.get(host.url(path));
            assertThat(seen.status()).as(path).isEqualTo(403);
            assertThat(seen.text()).contains("Your access is closed").doesNotContain("4711");
        }
        assertThat(surfer.get(host.url("/account/security")).status()).isEqualTo(200);
        logins.lock(logins.stored(Shop.ACME, "M-dana"), Lock.PAY_ONLY);
        Surfer.Seen home = surfer.get(host.url("/"));
        assertThat(home.html().select("nav.side a").eachText()).containsExactly("Home", "Account");
        assertThat(home.text()).contains("see and pay your invoices").doesNotContain("Golf");
    }

    @Test
    @DisplayName("nothing offered yet is said in words after the right password (A8)")
    void nothingOffered() {
        shop.store.memberships().saveIfUnchanged(dana.with(new Membership.Grant(java.util.Optional.empty(), true)));
        Surfer.Seen seen = submit(surfer.get(host.url("/sign-in")), "dana", Logins.PASSWORD);
        assertThat(seen.status()).isEqualTo(403);
        assertThat(seen.text()).contains("Nothing is open to you here yet");
    }

    private Surfer.Seen submit(Surfer.Seen page, String name, String password) {
        return surfer.submit(page, form(page), Map.of("name", name, "password", password, "keep", ""));
    }

    private static Element form(Surfer.Seen page) {
        return page.html().selectFirst("form:has([name=password])");
    }
}
