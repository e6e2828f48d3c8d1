package io.repairportal.web;

import static io.repairportal.testkit.fixture.Fixtures.aMessage;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.access.LinkTab;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.settings.PortalState;
import io.repairportal.web.text.TextBundles;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who gets into the back office, and who is not even told that there is one. */
class OfficeDoorIT {
    private Shop shop;
    private WebHost host;

    @BeforeEach
    void open() {
        shop = new Shop();
        host = WebHost.at("/portal", shop::portal);
        shop.signIn("dana", shop.dana);
        shop.sendLink(Shop.token(1), shop.golf, LinkTab.STATUS);
    }

    @AfterEach
    void close() throws Exception {
        host.close();
    }

    @Test
    @DisplayName(
            "customers, link visitors and strangers find no back office: every address answers like an unknown one (P4, K9)")
    void absentForCustomers() {
        Surfer byLink = new Surfer();
        byLink.submit(byLink.get(host.url("/a/" + Shop.token(1))), "name", "Whitfield");
        Surfer member = new Surfer().with("X-Person", "dana");
        for (Surfer surfer : List.of(byLink, member, new Surfer())) {
            String token = surfer.get(host.url("/a/" + Shop.token(1) + "x"))
                    .html()
                    .select("[name=form]")
                    .attr("value");
            for (Route<?> route : office()) {
                Surfer.Seen seen = ask(surfer, route, token);
                assertThat(seen.status())
                        .as(route.method() + " " + route.pattern())
                        .isIn(404, 303);
                assertThat(seen.status() == 404 || seen.location().toString().contains("sign-in"))
                        .as(route.pattern())
                        .isTrue();
            }
        }
        assertThat(shop.ports.writes()).doesNotContain("publications.save", "publishedFiles.save", "outbox.sendAgain");
    }

    @Test
    @DisplayName("a staff member does not find the pages of administrators; an administrator finds them (K2)")
    void administratorsOnly() {
        Surfer amy = new Surfer().with("X-Staff", "amy");
        for (Route<?> route : office()) {
            if (route.access() == Access.ADMINISTRATOR) {
                String token = amy.get(host.url("/a/" + Shop.token(1) + "x"))
                        .html()
                        .select("[name=form]")
                        .attr("value");
                assertThat(ask(amy, route, token).status()).as(route.pattern()).isEqualTo(404);
            }
        }
        assertThat(amy.get(host.url("/staff")).status()).isEqualTo(200);
        assertThat(amy.get(host.url("/staff")).html().select("nav#menu").text()).doesNotContain("Settings");
        assertThat(new Surfer()
                        .with("X-Staff", "bo")
                        .get(host.url("/staff"))
                        .html()
                        .select("nav#menu")
                        .text())
                .contains("Inbox", "Settings");
    }

    @Test
    @DisplayName("every page says how much waits in the inbox, up to 99, and in words to those who hear it (K7, O2)")
    void saysHowMuchWaits() {
        Surfer amy = new Surfer().with("X-Staff", "amy");
        assertThat(amy.get(host.url("/staff/customers")).html().select(".waits"))
                .isEmpty();
        write(1);
        assertThat(amy.get(host.url("/staff/customers"))
                        .html()
                        .select("nav#menu > ul:first-child > li:first-child a")
                        .text())
                .isEqualTo("Inbox1: 1 thing waits");
        assertThat(amy.get(host.url("/staff"))
                        .html()
                        .select(".tabbar .waits [aria-hidden]")
                        .text())
                .isEqualTo("1");
        write(100);
        assertThat(amy.get(host.url("/staff/work-orders"))
                        .html()
                        .select("nav#menu .waits")
                        .text())
                .isEqualTo("99+: More than 99 things wait");
    }

    private void write(int messages) {
        for (int number = 1; number <= messages; number++) {
            CustomerRef customer = new CustomerRef(Shop.ACME, "C-" + number);
            shop.store
                    .conversations()
                    .append(
                            Shop.ACME,
                            aMessage(customer).ref(messages + "-" + number).build());
        }
    }

    @Test
    @DisplayName("a closed or redirected portal leaves the back office open (A16)")
    void openInEveryState() {
        Surfer amy = new Surfer().with("X-Staff", "amy");
        for (PortalState state : List.of(
                PortalState.closed("Moving house"),
                PortalState.redirectedTo(URI.create("https://elsewhere.example")))) {
            shop.set(state);
            assertThat(amy.get(host.url("/staff")).status()).isEqualTo(200);
            assertThat(new Surfer().get(host.url("/staff")).status()).isEqualTo(404);
        }
    }

    @Test
    @DisplayName("staff of one shop are strangers at another one (P1)")
    void otherShop() throws Exception {
        host.close();
        shop.addProvider();
        host = WebHost.at("/portal", shop::portal);
        Surfer amy = new Surfer().with("X-Staff", "amy");
        assertThat(amy.get(host.url("/p/acme/staff")).status()).isEqualTo(200);
        assertThat(amy.get(host.url("/p/other/staff")).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("every address of the back office says that only staff may use it (P1)")
    void everyRouteIsGuarded() {
        assertThat(office()).isNotEmpty().allSatisfy(route -> assertThat(route.access())
                .isIn(Access.STAFF, Access.ADMINISTRATOR));
    }

    private Surfer.Seen ask(Surfer surfer, Route<?> route, String token) {
        URI address = host.url(route.pattern()
                .replace("{order}", "WO-1")
                .replace("{file}", "P-1")
                .replace("{stage}", "painting")
                .replace("{kind}", "follow_up")
                .replaceAll("\\{[^}]*}", "C-1"));
        Map<String, String> form = new LinkedHashMap<>();
        form.put("form", token);
        return route.method() == Route.Method.GET ? surfer.get(address) : surfer.post(address, form);
    }

    private List<Route<?>> office() {
        return new Pages(shop.portal(URI.create("http://localhost/portal")), TextBundles.ours())
                .routes().stream()
                        .filter(route -> route.pattern().startsWith("/staff"))
                        .toList();
    }
}
