package io.repairportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.core.Portal;
import io.repairportal.core.access.Actor;
import io.repairportal.core.access.PreviewOf;
import io.repairportal.spi.access.LinkTab;
import io.repairportal.spi.access.MembershipRef;
import io.repairportal.spi.access.StaffIdentity;
import io.repairportal.spi.settings.PortalState;
import io.repairportal.spi.staff.StaffRef;
import io.repairportal.web.text.TextBundles;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Staff who look at the portal with somebody else's eyes read everything and write nothing. */
class PreviewIT {
    private Shop shop;
    private Portal portal;
    private WebHost host;
    private Surfer staff;

    @BeforeEach
    void open() {
        shop = new Shop();
        new Logins(shop).dana();
        host = WebHost.at("/portal", url -> portal = shop.portal(url));
        staff = new Surfer().with("X-Staff", "kay");
        see(new PreviewOf.Member(new MembershipRef("M-dana")));
    }

    @AfterEach
    void close() throws Exception {
        host.close();
    }

    @Test
    @DisplayName("every page of that person is shown, each with a banner and a way out (K3)")
    void reads() {
        for (String path : List.of(
                "/",
                "/work-orders",
                "/work-orders/WO-1",
                "/work-orders/WO-1/photos",
                "/work-orders/WO-1/messages",
                "/contact",
                "/feedback")) {
            Surfer.Seen page = staff.get(host.url(path));
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.html().select(".previewbar").text()).as(path).contains("Read only", "Leave");
            assertThat(page.text()).doesNotContain(Shop.CANARY);
        }
        assertThat(staff.get(host.url("/work-orders/WO-2")).status()).isEqualTo(404);
        assertThat(staff.get(host.url("/account")).status()).isEqualTo(404);
        assertThat(staff.get(host.url("/api/v1/work-orders/WO-1")).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("where they could write it says that nothing is sent from a preview, and no box is shown (K3, P65)")
    void showsNoBox() {
        for (String path : List.of("/work-orders/WO-1", "/work-orders/WO-1/messages", "/contact", "/feedback")) {
            saysThatNothingIsSent(path);
        }
        see(new PreviewOf.LinkVisitor(shop.golf.ref()));
        saysThatNothingIsSent("/work-orders/WO-1");
    }

    private void saysThatNothingIsSent(String path) {
        Surfer.Seen page = staff.get(host.url(path));
        assertThat(page.html().select("main textarea")).as(path).isEmpty();
        assertThat(page.html().select("main .note").text()).as(path).contains("Nothing is sent from a preview");
    }

    @Test
    @DisplayName("no form of any page is taken, and nothing is written (P65)")
    void writesNothing() {
        String token =
                staff.get(host.url("/")).html().selectFirst("[name=form]").attr("value");
        shop.ports.reset();
        int walked = 0;
        for (Route<?> route :
                new Pages(shop.portal(URI.create("http://localhost/portal")), TextBundles.ours()).routes()) {
            if (route.method() == Route.Method.POST && route.access() != Access.PREVIEW) {
                Surfer.Seen seen = staff.post(host.url(address(route)), fields(route, token));
                assertThat(seen.status()).as(route.pattern()).isEqualTo(404);
                walked++;
            }
        }
        assertThat(walked).isGreaterThan(10);
        assertThat(shop.ports.writes()).isEmpty();
    }

    @Test
    @DisplayName("a preview shows the portal in every state; leaving it ends it (K3, A16)")
    void leaves() {
        shop.set(PortalState.closed("We move."));
        Surfer.Seen home = staff.get(host.url("/"));
        assertThat(home.status()).isEqualTo(200);
        Surfer.Seen left = staff.submit(home, home.html().selectFirst(".previewbar form"), Map.of());
        assertThat(left.status()).isEqualTo(303);
        assertThat(staff.cookies).doesNotContainKey("rp_preview");
        assertThat(staff.get(host.url("/")).status()).isEqualTo(403);
    }

    @Test
    @DisplayName("the ticket is worthless to everybody but the staff member who began the preview (K3)")
    void ticketAlone() {
        Surfer thief = new Surfer();
        thief.cookies.putAll(staff.cookies);
        assertThat(thief.get(host.url("/work-orders")).status()).isEqualTo(302);
        Surfer other = new Surfer().with("X-Staff", "mel");
        other.cookies.putAll(staff.cookies);
        assertThat(other.get(host.url("/work-orders")).status()).isEqualTo(302);
    }

    @Test
    @DisplayName("with the eyes of a link visitor there is one work order and no list (K3, A6)")
    void linkVisitor() {
        see(new PreviewOf.LinkVisitor(shop.golf.ref()));
        assertThat(staff.get(host.url("/")).location()).isEqualTo(host.url("/work-orders/WO-1"));
        assertThat(staff.get(host.url("/work-orders/WO-1")).status()).isEqualTo(200);
        assertThat(staff.get(host.url("/work-orders")).status()).isEqualTo(404);
        assertThat(staff.get(host.url("/work-orders/WO-3")).status()).isEqualTo(404);
    }

    @Test
    @DisplayName(
            "where they see nothing staff read so, with the way out of the preview; so they do at their own desk (K3, P65)")
    void nothingHere() {
        for (String path : List.of("/work-orders/WO-2", "/staff", "/no-such-page")) {
            Surfer.Seen page = staff.get(host.url(path));
            assertThat(page.status()).as(path).isEqualTo(404);
            assertThat(page.html().select("main").text()).as(path).contains("To them there is nothing here");
            assertThat(page.html().select(".previewbar form")).as(path).hasSize(1);
        }
    }

    @Test
    @DisplayName("while previewing, what else the browser is let into does not count (P65)")
    void nothingElseCounts() {
        shop.sendLink(Shop.token(1), shop.foreign, LinkTab.STATUS);
        Surfer both = new Surfer().with("X-Staff", "kay");
        both.submit(both.get(host.url("/a/" + Shop.token(1))), "name", "Stone");
        assertThat(both.get(host.url("/work-orders/WO-3")).status()).isEqualTo(200);
        both.cookies.put("rp_preview", staff.cookies.get("rp_preview"));
        assertThat(both.get(host.url("/work-orders/WO-3")).status()).isEqualTo(404);
    }

    private void see(PreviewOf subject) {
        Actor.Staff kay =
                new Actor.Staff(Shop.ACME, new StaffRef("kay"), "Kay", StaffIdentity.Role.PORTAL_ADMINISTRATOR);
        staff.cookies.put("rp_preview", portal.access().preview(kay, subject).value());
    }

    private static String address(Route<?> route) {
        return route.pattern()
                .replace("{workOrder}", "WO-1")
                .replaceAll("\\{token}", Shop.token(1))
                .replaceAll("\\{\\w+}", "X-1");
    }

    private static Map<String, String> fields(Route<?> route, String token) {
        Map<String, String> fields = new HashMap<>();
        for (String name : List.of(
                "text",
                "name",
                "password",
                "code",
                "contact",
                "given",
                "family",
                "old",
                "session",
                "membership",
                "provider",
                "others",
                "everywhere",
                "renew")) {
            fields.put(name, "x");
        }
        fields.put("form", token);
        fields.put("operation", "operation-1");
        fields.put("language", "de");
        // why not all: a form with a field too many would be refused for that
        fields.keySet().removeIf(name -> !route.takes(Set.of(name)));
        return fields;
    }
}
