package io.repairportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.access.Membership;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Codes, resets and "find my repair": whatever is asked, the answer is the same. */
class SignInCodesIT {
    private static final String CODE = "form:has([name=code])";

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
    @DisplayName("asking for a code is answered alike for every name, and leads to the field for it (A21, P9)")
    void askingForACode() {
        for (String name : new String[] {"dana", "nobody at all", "dana@whitfield.example"}) {
            Surfer.Seen asked = surfer.submit(surfer.get(host.url("/sign-in/code?next=account")), "name", name);
            assertThat(asked.status()).isEqualTo(303);
            Surfer.Seen page = surfer.follow(asked);
            assertThat(page.html().selectFirst("#code").attr("autocomplete")).isEqualTo("one-time-code");
            assertThat(page.html().selectFirst("[name=next]").attr("value")).isEqualTo("account");
            assertThat(page.text()).doesNotContain("Dana", "whitfield");
        }
        Surfer.Seen blank = surfer.submit(surfer.get(host.url("/sign-in/code")), "name", "");
        assertThat(blank.status()).isEqualTo(422);
    }

    @Test
    @DisplayName("the right code signs in once; a wrong or used one does not (A21, P17)")
    void codes() {
        logins.code(Shop.token(7), "P-dana", "123456");
        Surfer.Seen page = surfer.get(host.url("/sign-in/code?challenge=" + Shop.token(7)));
        Element form = page.html().selectFirst(CODE);
        assertThat(surfer.submit(page, form, Map.of("code", "")).status()).isEqualTo(422);
        assertThat(surfer.submit(page, form, Map.of("code", "654321")).status()).isEqualTo(422);
        assertThat(surfer.submit(page, form, Map.of("code", "123 456")).status())
                .isEqualTo(303);
        assertThat(surfer.get(host.url("/work-orders")).status()).isEqualTo(200);
        Surfer again = new Surfer();
        Surfer.Seen used = again.get(host.url("/sign-in/code?challenge=" + Shop.token(7)));
        assertThat(again.submit(used, used.html().selectFirst(CODE), Map.of("code", "123456"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    @DisplayName("a made-up challenge is no code; the page asks for the name again")
    void madeUpChallenge() {
        Surfer.Seen page = surfer.get(host.url("/sign-in/code?challenge=x%3Cscript%3E"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).doesNotContain("<script>x");
        assertThat(page.html().select("[name=name]")).hasSize(1);
    }

    @Test
    @DisplayName("a code from the workshop opens its own shop, for the user name it was given for (A8)")
    void givenCodes() {
        logins.givenCode(dana, "ABCDE23456");
        Surfer.Seen page = surfer.get(host.url("/sign-in/code?given=yes"));
        Element form = page.html().selectFirst(CODE);
        assertThat(surfer.submit(page, form, Map.of("name", "", "code", "x")).status())
                .isEqualTo(422);
        assertThat(surfer.submit(page, form, Map.of("name", "someone", "code", "ABCDE23456"))
                        .status())
                .isEqualTo(422);
        assertThat(surfer.submit(page, form, Map.of("name", "dana", "code", "abcde-23456"))
                        .status())
                .isEqualTo(303);
        assertThat(surfer.get(host.url("/")).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("asking for a new password is answered alike for every name (A10, P9)")
    void askingForAReset() {
        Surfer.Seen known = reset("dana");
        Surfer.Seen unknown = reset("nobody");
        assertThat(known.html().select("main").html())
                .isEqualTo(unknown.html().select("main").html());
        assertThat(surfer.submit(surfer.get(host.url("/reset")), "name", "x".repeat(255))
                        .status())
                .isEqualTo(422);
    }

    @Test
    @DisplayName("a reset works once, ends every session, and is not used up by a refused password (A10, P17)")
    void resets() {
        Surfer elsewhere = new Surfer();
        Logins.signIn(elsewhere, host, "dana");
        logins.reset(Shop.token(8), "P-dana");
        Surfer.Seen page = surfer.get(host.url("/reset/" + Shop.token(8)));
        assertThat(page.html().selectFirst("#password").attr("autocomplete")).isEqualTo("new-password");
        assertThat(page.html().select(".suggestion code").text()).hasSizeGreaterThan(15);
        Surfer.Seen refused = surfer.submit(page, "password", "short");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("at least 10");
        Surfer.Seen set = surfer.submit(page, "password", "another good long one");
        assertThat(set.status()).isEqualTo(303);
        assertThat(surfer.follow(set).text()).contains("Your password is changed");
        assertThat(elsewhere.get(host.url("/work-orders")).status()).isEqualTo(302);
        assertThat(surfer.get(host.url("/reset/" + Shop.token(8))).status()).isEqualTo(404);
        assertThat(surfer.submit(page, "password", "a third good long one").status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("below the path of another provider a reset answers like an unknown one, and is not used up (P4, P13)")
    void resetsOfOthers() {
        shop.addProvider();
        logins.reset(Shop.token(8), "P-dana");
        Surfer.Seen foreign = surfer.get(host.url("/p/other/reset/" + Shop.token(8)));
        Surfer.Seen unknown = surfer.get(host.url("/p/other/reset/" + Shop.token(9)));
        assertThat(foreign.status()).isEqualTo(404).isEqualTo(unknown.status());
        assertThat(foreign.html().select("main").html())
                .isEqualTo(unknown.html().select("main").html());
        Surfer.Seen page = surfer.get(host.url("/p/acme/reset/" + Shop.token(8)));
        assertThat(surfer.submit(page, "password", "another good long one").status())
                .isEqualTo(303);
    }

    @Test
    @DisplayName("unknown, used and made-up resets answer alike (P4)")
    void unknownResets() {
        Surfer.Seen unknown = surfer.get(host.url("/reset/" + Shop.token(9)));
        Surfer.Seen odd = surfer.get(host.url("/reset/odd"));
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(odd.html().select("main").text())
                .isEqualTo(unknown.html().select("main").text());
    }

    @Test
    @DisplayName("find my repair says nothing about what it found (A22)")
    void find() {
        for (String contact : new String[] {"dana@whitfield.example", "+44 1632 960143", "nobody@example.com"}) {
            Surfer.Seen sent = surfer.submit(surfer.get(host.url("/find")), "contact", contact);
            assertThat(sent.status()).isEqualTo(303);
            assertThat(surfer.follow(sent).text())
                    .contains("Look at your messages")
                    .doesNotContain("Dana");
        }
        assertThat(surfer.submit(surfer.get(host.url("/find")), "contact", " ").status())
                .isEqualTo(422);
        assertThat(surfer.submit(surfer.get(host.url("/find")), "contact", "x".repeat(255))
                        .status())
                .isEqualTo(422);
    }

    private Surfer.Seen reset(String name) {
        return surfer.follow(surfer.submit(surfer.get(host.url("/reset")), "name", name));
    }
}
