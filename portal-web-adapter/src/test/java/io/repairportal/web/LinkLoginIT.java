package io.repairportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.core.internal.Secrets;
import io.repairportal.core.signin.CodeWords;
import io.repairportal.spi.access.LinkTab;
import io.repairportal.spi.access.RightsRef;
import io.repairportal.spi.settings.ProviderSettings;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From an access link to a login. */
class LinkLoginIT {
    private final Secrets secrets = new Secrets(Shop.SECRET, new SecureRandom());
    private Shop shop;
    private WebHost host;
    private Surfer surfer;

    @BeforeEach
    void open() {
        shop = new Shop();
        new Logins(shop);
        newUsersGet(Optional.of(new RightsRef("orders")));
        host = WebHost.at("/portal", shop::portal);
        surfer = new Surfer();
        shop.sendLink(Shop.token(1), shop.golf, LinkTab.STATUS);
        surfer.submit(surfer.get(host.url("/a/" + Shop.token(1))), "name", "Whitfield");
    }

    @AfterEach
    void close() throws Exception {
        host.close();
    }

    @Test
    @DisplayName("the tracker leads to a login: a code to where the link went, a password, signed in (A6, A21)")
    void fromLinkToLogin() {
        Surfer.Seen tracker = surfer.get(host.url("/work-orders/WO-1"));
        String way = tracker.html().selectFirst("main a[href$=/login]").attr("href");
        Surfer.Seen ask = surfer.get(Surfer.target(tracker.address(), way));
        assertThat(ask.text()).contains("d…@").doesNotContain("dana@");
        Surfer.Seen sent = surfer.submit(ask, form(ask), Map.of());
        Surfer.Seen enter = surfer.follow(sent);
        Surfer.Seen in = surfer.submit(enter, form(enter), Map.of("code", code(enter)));
        assertThat(in.location().toString()).endsWith("/account/security/password?first=yes");
        Surfer.Seen choose = surfer.follow(in);
        assertThat(choose.html().select("[name=old]")).isEmpty();
        Surfer.Seen chosen = surfer.submit(choose, form(choose), Map.of("password", "a good long one"));
        assertThat(chosen.status()).isEqualTo(303);
        assertThat(surfer.get(host.url("/work-orders")).text()).contains("4711").doesNotContain(Shop.CANARY);
        assertThat(surfer.get(host.url("/work-orders/WO-1/login")).location()).isEqualTo(host.url("/work-orders/WO-1"));
    }

    @Test
    @DisplayName("a missing, odd, too long or foreign code makes no login, and extra fields are refused (A6, P36)")
    void mistakes() {
        Surfer.Seen ask = surfer.get(host.url("/work-orders/WO-1/login"));
        Surfer.Seen enter = surfer.follow(surfer.submit(ask, form(ask), Map.of()));
        for (String code : new String[] {"", " ", "000000", "x".repeat(3_000)}) {
            Surfer.Seen wrong = surfer.submit(enter, form(enter), Map.of("code", code));
            assertThat(wrong.status()).as(code).isEqualTo(422);
        }
        for (String field : List.of("person", "customer", "rights")) {
            assertThat(surfer.submit(enter, form(enter), Map.of("code", code(enter), field, "all"))
                            .status())
                    .isEqualTo(400);
        }
        Surfer.Seen foreign =
                surfer.submit(enter, form(enter), Map.of("code", code(enter), "challenge", "A".repeat(43)));
        assertThat(foreign.status()).isEqualTo(422);
        assertThat(surfer.get(host.url("/work-orders")).status()).isEqualTo(302);
        assertThat(surfer.post(host.url("/work-orders/WO-1/login"), Map.of()).status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("where the shop gives new people no rights, the page leads to the sign-in instead (A6, A13)")
    void notOffered() {
        newUsersGet(Optional.empty());
        Surfer.Seen page = surfer.get(host.url("/work-orders/WO-1/login"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("main a[href*=sign-in]")).isNotEmpty();
        assertThat(page.html().select("main form[method=post]")).isEmpty();
    }

    @Test
    @DisplayName("strangers and links to other work orders find nothing there (P4, A6)")
    void foreign() {
        assertThat(new Surfer()
                        .get(host.url("/work-orders/WO-1/login"))
                        .location()
                        .toString())
                .contains("/sign-in?next=work-orders/WO-1/login");
        assertThat(surfer.get(host.url("/work-orders/WO-3/login")).status())
                .isEqualTo(surfer.get(host.url("/work-orders/WO-9/login")).status());
    }

    private String code(Surfer.Seen page) {
        String challenge = page.html().selectFirst("[name=challenge]").attr("value");
        return CodeWords.digits(secrets, challenge);
    }

    private static Element form(Surfer.Seen page) {
        return page.html().selectFirst("main form[method=post]");
    }

    private void newUsersGet(Optional<RightsRef> rights) {
        shop.set(settings -> settings.with(new ProviderSettings.Accounts(false, rights, false, false, false, 10)));
    }
}
