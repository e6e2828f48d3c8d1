package io.repairportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.access.Membership;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Invitations, and choosing among several customers. */
class InviteIT {
    private Shop shop;
    private Logins logins;
    private WebHost host;
    private Surfer surfer;
    private Membership invited;

    @BeforeEach
    void open() {
        shop = new Shop();
        logins = new Logins(shop);
        invited = logins.invited("sam", shop.sam, "sam@stone.example");
        logins.invitation(Shop.token(1), invited);
        host = WebHost.at("/portal", shop::portal);
        surfer = new Surfer();
    }

    @AfterEach
    void close() throws Exception {
        host.close();
    }

    @Test
    @DisplayName("an invitation sets up a login in one step and signs in; opening it changes nothing (A8, P14)")
    void setsUp() {
        shop.ports.reset();
        Surfer.Seen page = surfer.get(host.url("/invite/" + Shop.token(1)));
        assertThat(shop.ports.writes()).isEmpty();
        assertThat(page.html().selectFirst("#userName").attr("value")).isEqualTo("sam");
        assertThat(page.html().selectFirst("#userName").hasAttr("readonly")).isTrue();
        Surfer.Seen in = surfer.submit(
                page, form(page), Map.of("given", "Sam", "family", "Stone", "password", "a good long one"));
        assertThat(in.location()).isEqualTo(host.url("/"));
        Surfer.Seen home = surfer.follow(in);
        assertThat(home.text()).contains("Sam Stone");
        assertThat(new Surfer().get(host.url("/invite/" + Shop.token(1))).status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("a missing name, a long one or a weak password is named and does not use the invitation up (A9, P17)")
    void mistakes() {
        Surfer.Seen page = surfer.get(host.url("/invite/" + Shop.token(1)));
        Surfer.Seen nameless =
                surfer.submit(page, form(page), Map.of("given", " ", "family", "", "password", "a good long one"));
        assertThat(nameless.status()).isEqualTo(422);
        assertThat(nameless.html().select(".errsum a").eachAttr("href")).containsExactly("#given");
        Surfer.Seen tooLong = surfer.submit(
                page,
                form(page),
                Map.of("given", "x".repeat(201), "family", "y".repeat(201), "password", "a good long one"));
        assertThat(tooLong.html().select(".errsum a").eachAttr("href")).containsExactly("#given", "#family");
        for (String weak : new String[] {"", "short", "sam", "1234567890", "x".repeat(257)}) {
            Surfer.Seen refused =
                    surfer.submit(page, form(page), Map.of("given", "Sam", "family", "Stone", "password", weak));
            assertThat(refused.status()).as(weak).isEqualTo(422);
            assertThat(refused.html().select(".errsum a").eachAttr("href")).containsExactly("#password");
            assertThat(refused.html().selectFirst("#given").attr("value")).isEqualTo("Sam");
        }
        assertThat(surfer.submit(
                                page,
                                form(page),
                                Map.of("given", "Sam", "family", "Stone", "password", "a good long one"))
                        .status())
                .isEqualTo(303);
    }

    @Test
    @DisplayName("nothing but name and password is taken from the form (P36)")
    void extraFields() {
        Surfer.Seen page = surfer.get(host.url("/invite/" + Shop.token(1)));
        Map<String, String> good = Map.of("given", "Sam", "family", "Stone", "password", "a good long one");
        for (String foreign : List.of("rights", "wholeCustomer", "customer")) {
            Map<String, String> more = new HashMap<>(good);
            more.put(foreign, "all");
            assertThat(surfer.submit(page, form(page), more).status()).isEqualTo(400);
        }
        Map<String, String> boss = new HashMap<>(good);
        boss.put("userName", "boss");
        assertThat(surfer.submit(page, form(page), boss).status()).isEqualTo(303);
        Membership accepted = logins.stored(Shop.ACME, "M-sam");
        assertThat(accepted.holder().userName()).isEqualTo(invited.holder().userName());
        assertThat(accepted.grant()).isEqualTo(invited.grant());
        assertThat(accepted.customer()).isEqualTo(shop.sam.ref());
    }

    @Test
    @DisplayName("unknown, odd and used invitations answer alike, and a new one is promised neutrally (P4, P9)")
    void over() {
        Surfer.Seen unknown = surfer.get(host.url("/invite/" + Shop.token(5)));
        Surfer.Seen odd = surfer.get(host.url("/invite/odd"));
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(odd.html().select("main").text())
                .isEqualTo(unknown.html().select("main").text());
        Surfer.Seen asked = surfer.submit(odd, odd.html().selectFirst("form:has([name=renew])"), Map.of());
        assertThat(asked.location()).isEqualTo(host.url("/new-link"));
        assertThat(surfer.submit(unknown, unknown.html().selectFirst("form:has([name=renew])"), Map.of())
                        .location())
                .isEqualTo(host.url("/new-link"));
    }

    @Test
    @DisplayName("whoever has a login with that address signs in first and is led back to the invitation (A15)")
    void signsInFirst() {
        logins.person("P-sam", "Sam", "sam@stone.example");
        logins.member("sam2", shop.dana, "P-sam", membership -> membership);
        Surfer.Seen first = surfer.get(host.url("/invite/" + Shop.token(1)));
        assertThat(first.text()).contains("You have a login already");
        String way = first.html().selectFirst("main a[href*=sign-in]").attr("href");
        Surfer.Seen page = surfer.get(Surfer.target(first.address(), way));
        Surfer.Seen in = surfer.submit(page, form(page), Map.of("name", "sam2", "password", Logins.PASSWORD));
        Surfer.Seen join = surfer.follow(in);
        assertThat(join.address().getPath()).isEqualTo("/portal/invite/" + Shop.token(1));
        Surfer.Seen joined = surfer.submit(join, join.html().selectFirst("main form[method=post]"), Map.of());
        assertThat(joined.status()).isEqualTo(303);
        assertThat(surfer.follow(joined).status()).isEqualTo(200);
        assertThat(logins.stored(Shop.ACME, "M-sam").holder().person()).isPresent();
    }

    @Test
    @DisplayName("with several customers one is chosen first, and switching keeps the section (A15)")
    void chooses() {
        logins.person("P-both", "Dana", "both@example.com");
        logins.member("both", shop.dana, "P-both", membership -> membership);
        logins.member("both2", shop.sam, "P-both", membership -> membership);
        Surfer.Seen in = Logins.signIn(surfer, host, "both");
        assertThat(in.location()).isEqualTo(host.url("/choose"));
        assertThat(surfer.get(host.url("/work-orders/WO-1")).location().toString())
                .contains("/choose?next=work-orders/WO-1");
        assertThat(surfer.get(host.url("/")).location()).isEqualTo(host.url("/choose"));
        Surfer.Seen page = surfer.get(host.url("/choose?next=work-orders/WO-1"));
        Surfer.Seen chosen = surfer.submit(page, choice(page, "M-both"), Map.of());
        assertThat(chosen.location()).isEqualTo(host.url("/work-orders"));
        assertThat(surfer.follow(chosen).text()).contains("4711").doesNotContain(Shop.CANARY);
        Surfer.Seen other = surfer.get(host.url("/choose?next=work-orders"));
        surfer.submit(other, choice(other, "M-both2"), Map.of());
        assertThat(surfer.get(host.url("/work-orders")).text()).doesNotContain("4711");
    }

    @Test
    @DisplayName("somebody else's membership cannot be chosen, and answers like one that never existed (P4, P6)")
    void foreignChoice() {
        logins.dana();
        logins.person("P-both", "Dana", "both@example.com");
        logins.member("both", shop.dana, "P-both", membership -> membership);
        logins.member("both2", shop.sam, "P-both", membership -> membership);
        Logins.signIn(surfer, host, "both");
        Surfer.Seen page = surfer.get(host.url("/choose"));
        Element form = choice(page, "M-both");
        for (Map<String, String> fields : java.util.List.of(
                Map.of("membership", "M-dana"),
                Map.of("membership", "M-never"),
                Map.of("membership", "<>"),
                Map.of("provider", "other"),
                Map.of("provider", ""))) {
            assertThat(surfer.submit(page, form, fields).status()).isEqualTo(404);
        }
    }

    @Test
    @DisplayName("the account page offers to switch where there is something to switch to, and only there (A15)")
    void switchingIsOfferedWhereItLeadsSomewhere() {
        logins.dana();
        logins.person("P-both", "Dana", "both@example.com");
        logins.member("both", shop.dana, "P-both", membership -> membership);
        logins.member("both2", shop.sam, "P-both", membership -> membership);
        Logins.signIn(surfer, host, "both");
        Surfer.Seen page = surfer.get(host.url("/choose"));
        surfer.submit(page, choice(page, "M-both"), Map.of());
        Surfer one = new Surfer();
        Logins.signIn(one, host, "dana");

        assertThat(switches(surfer)).hasSize(1);
        assertThat(switches(one)).isEmpty();
    }

    private List<Element> switches(Surfer visitor) {
        return visitor.get(host.url("/account")).html().select("main a[href*=choose]");
    }

    private static Element choice(Surfer.Seen page, String membership) {
        return page.html().selectFirst("form:has([name=membership][value=" + membership + "])");
    }

    private static Element form(Surfer.Seen page) {
        return page.html().selectFirst("form:has([name=password])");
    }
}
