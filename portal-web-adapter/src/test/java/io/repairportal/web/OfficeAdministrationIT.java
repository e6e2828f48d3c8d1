package io.repairportal.web;

import static io.repairportal.testkit.fixture.Fixtures.aMembership;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.core.access.RightsDifference;
import io.repairportal.core.internal.AuditChain;
import io.repairportal.spi.access.Permission;
import io.repairportal.spi.audit.AuditEntry;
import io.repairportal.spi.audit.AuditHead;
import io.repairportal.spi.audit.AuditRecord;
import io.repairportal.spi.settings.PortalState;
import io.repairportal.spi.settings.ProviderSettings;
import io.repairportal.spi.workorder.StageKey;
import io.repairportal.spi.workorder.StagePlanRef;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Administrators define rights, settings and stage plans, and read the audit trail. */
class OfficeAdministrationIT {
    private Shop shop;
    private WebHost host;
    private Surfer boss;

    @BeforeEach
    void open() {
        shop = new Shop();
        host = WebHost.at("/portal", shop::portal);
        boss = new Surfer().with("X-Staff", "bo");
    }

    @AfterEach
    void close() throws Exception {
        host.close();
    }

    @Test
    @DisplayName("rights are created, ticked and duplicated; the difference is shown before it is saved (K2)")
    void rights() {
        Surfer.Seen page = created("Commercial");
        Element form = page.html().selectFirst("main form[action$=difference]");
        Surfer.Seen difference = boss.submit(page, form, Map.of("may.photos.view", "on"));
        assertThat(difference.html().select(".added").text()).contains("See photos");
        assertThat(shop.store.rights().all(Shop.ACME).get(0).permissions().has(Permission.PHOTOS_VIEW))
                .isFalse();
        Surfer.Seen saved = boss.submit(difference, difference.html().selectFirst("main form"), Map.of());
        assertThat(saved.status()).isEqualTo(303);
        assertThat(shop.store.rights().all(Shop.ACME).get(0).permissions().has(Permission.PHOTOS_VIEW))
                .isTrue();
        boss.submit(page, page.html().selectFirst("main form[action$=duplicate]"), Map.of("name", "Copy"));
        assertThat(shop.store.rights().all(Shop.ACME)).hasSize(2);
    }

    @Test
    @DisplayName("a change that concerns more people than are counted says so (K2)")
    void concernsMany() {
        Surfer.Seen page = created("Commercial");
        String rights = shop.store.rights().all(Shop.ACME).get(0).ref().value();
        for (int number = 0; number <= RightsDifference.MOST_COUNTED; number++) {
            shop.store
                    .memberships()
                    .saveIfUnchanged(aMembership(shop.dana.ref())
                            .ref("M-" + number)
                            .called("user " + number)
                            .withRights(rights)
                            .build());
        }
        Element form = page.html().selectFirst("main form[action$=difference]");
        assertThat(boss.submit(page, form, Map.of("may.photos.view", "on")).text())
                .contains("Concerns 1,000 people or more.");
    }

    @Test
    @DisplayName(
            "a name that is missing, too long or taken, a wrong box, a foreign field: said, and nothing written (K2, P36)")
    void rightsMistakes() {
        Surfer.Seen page = created("Commercial");
        Element form = page.html().selectFirst("main form[action$=difference]");
        assertThat(boss.submit(page, form, Map.of("name", "")).status()).isEqualTo(422);
        assertThat(boss.submit(page, form, Map.of("name", "x".repeat(101))).status())
                .isEqualTo(422);
        assertThat(boss.submit(page, form, Map.of("may.photos.view", "yes")).status())
                .isEqualTo(422);
        assertThat(boss.submit(page, form, Map.of("version", "x")).status()).isEqualTo(422);
        assertThat(boss.submit(page, form, Map.of("may.everything", "on")).status())
                .isEqualTo(400);
        Surfer.Seen taken = boss.submit(
                page, page.html().selectFirst("main form[action$=duplicate]"), Map.of("name", "commercial"));
        assertThat(taken.html().select("#errors").text()).contains("Another set has this name");
        assertThat(boss.get(host.url("/staff/access-rights/nothing")).status()).isEqualTo(404);
        assertThat(shop.store.rights().all(Shop.ACME)).hasSize(1);
    }

    @Test
    @DisplayName("who saves what somebody else has changed sees both, and loses nothing (K1, K2)")
    void concurrentChange() {
        Surfer.Seen page = boss.get(host.url("/staff/settings"));
        Element form = page.html().selectFirst("form[action$=settings/state]");
        shop.set(PortalState.closed("Their reason"));
        Surfer.Seen late = boss.submit(page, form, Map.of("mode", "closed", "reason", "My reason"));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("Their reason", "My reason");
        Element again = late.html().selectFirst("form[action$=settings/state]");
        assertThat(boss.submit(late, again, Map.of()).status()).isEqualTo(303);
        assertThat(settings().state().reason()).isEqualTo("My reason");
    }

    @Test
    @DisplayName("the portal is redirected to an absolute https address only, never to itself; blank means open (A16)")
    void redirect() {
        for (String address :
                List.of("http://x.example", "javascript:alert(1)", "/here", "https://", "x".repeat(2_001))) {
            assertThat(state(Map.of("mode", "redirected", "redirect", address)).status())
                    .as(address)
                    .isEqualTo(422);
        }
        for (String address :
                List.of("https://dana:secret@x.example/", "https://dana@x.example", "https://@x.example")) {
            Surfer.Seen refused = state(Map.of("mode", "redirected", "redirect", address));
            assertThat(refused.status()).as(address).isEqualTo(422);
            assertThat(refused.text()).as(address).contains("Leave the user name and password");
        }
        assertThat(state(Map.of("mode", "redirected", "redirect", "")).status()).isEqualTo(303);
        assertThat(settings().state().mode()).isEqualTo(PortalState.Mode.OPEN);
        state(Map.of("mode", "redirected", "redirect", "https://elsewhere.example/x"));
        assertThat(settings().state().mode()).isEqualTo(PortalState.Mode.REDIRECTED);
        assertThat(state(Map.of("mode", "ajar")).status()).isEqualTo(422);
        assertThat(state(Map.of("reason", "x".repeat(1_001))).status()).isEqualTo(422);
        assertThat(state(Map.of("active", "on")).status()).isEqualTo(400);
    }

    @Test
    @DisplayName(
            "logins, features, links and what happens by itself are set, each within its bounds (K1, A9, A12, A13, A14, A17)")
    void parts() {
        assertThat(part("accounts", Map.of("shortestPassword", "7")).status()).isEqualTo(422);
        assertThat(part("accounts", Map.of("autoInvite", "on")).status()).isEqualTo(422);
        assertThat(part("accounts", Map.of("rights", "nothing")).status()).isEqualTo(422);
        assertThat(part("accounts", Map.of("selfRegistration", "on")).status()).isEqualTo(422);
        part("accounts", Map.of("shortestPassword", "14", "contacts", "on"));
        part("access", Map.of("open", "on"));
        part("publishing", Map.of("newWorkOrders", "on"));
        part("features", Map.of("may.messages.write", ""));
        assertThat(settings().accounts().shortestPassword()).isEqualTo(14);
        assertThat(settings().accounts().contacts()).isTrue();
        assertThat(settings().access().question()).isFalse();
        assertThat(settings().publishing().newWorkOrders()).isTrue();
        assertThat(settings().features().has(Permission.MESSAGES_WRITE)).isFalse();
        assertThat(settings().features().has(Permission.PHOTOS_VIEW)).isTrue();
    }

    @Test
    @DisplayName(
            "stages without explanation are reported, explained per language, and shown as customers would see them (K8, B3)")
    void stagePlans() {
        assertThat(boss.get(host.url("/staff/stage-plans"))
                        .html()
                        .select("table")
                        .text())
                .contains("Never shown");
        assertThat(boss.get(host.url("/staff/stage-plans/body"))
                        .html()
                        .select("tbody tr")
                        .get(2)
                        .text())
                .contains("Vehicle received: done", "Painting");
        Surfer.Seen stage = boss.get(host.url("/staff/stage-plans/body/secret"));
        Element form = stage.html().selectFirst("main form");
        assertThat(boss.submit(stage, form, Map.of("text.en", "x".repeat(2_001)))
                        .status())
                .isEqualTo(422);
        assertThat(boss.submit(stage, form, Map.of("text.xx", "x")).status()).isEqualTo(400);
        boss.submit(stage, form, Map.of("text.en", "We look at it.", "name.de", "Geheim"));
        assertThat(shop.store
                        .stagePlans()
                        .find(Shop.ACME, new StagePlanRef("body"))
                        .orElseThrow()
                        .stage(new StageKey("secret"))
                        .orElseThrow()
                        .explanations())
                .hasSize(2);
        assertThat(boss.get(host.url("/staff/stage-plans/body/nothing")).status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("a stage plan is made of one line for each stage (K8)")
    void newPlan() {
        Surfer.Seen page = boss.get(host.url("/staff/stage-plans"));
        Element form = page.html().selectFirst("main .aside form");
        assertThat(boss.submit(page, form, Map.of("name", "Paint", "stages", ""))
                        .status())
                .isEqualTo(422);
        assertThat(boss.submit(page, form, Map.of("name", "Paint", "stages", "x\n".repeat(101)))
                        .status())
                .isEqualTo(422);
        boss.submit(page, form, Map.of("name", "Paint", "stages", "Received\r\n\r\nPainting"));
        assertThat(shop.store.stagePlans().all(Shop.ACME)).hasSize(2);
    }

    @Test
    @DisplayName("the audit trail is filtered, checked and exported (O3, P66, P32)")
    void audit() {
        part("publishing", Map.of("newWorkOrders", "on"));
        Surfer.Seen page = boss.get(host.url("/staff/audit?check=yes"));
        assertThat(page.text()).contains("The chain is whole");
        assertThat(page.html().select("main tbody td b").eachText()).containsOnly("Settings changed");
        Surfer.Seen asked = boss.get(host.url("/staff/audit?event=settings.changed"));
        assertThat(asked.html().select("#event option[selected]").eachText()).containsExactly("Settings changed");
        assertThat(asked.html().select("main tbody tr")).isNotEmpty();
        assertThat(boss.get(host.url("/staff/audit?event=of.tomorrow"))
                        .html()
                        .select("#event option[selected]")
                        .eachText())
                .containsExactly("of.tomorrow");
        assertThat(boss.get(host.url("/staff/audit?event=membership.locked")).text())
                .contains("Nothing written down");
        assertThat(boss.get(host.url("/staff/audit?before=0")).status()).isEqualTo(400);
        assertThat(boss.get(host.url("/staff/audit?before=x")).status()).isEqualTo(400);
        assertThat(boss.get(host.url("/staff/audit/audit.csv")).text()).contains("settings.changed");
        assertThat(boss.get(host.url("/staff/audit/audit.jsonl")).header("Content-Disposition"))
                .contains("attachment");
    }

    @Test
    @DisplayName("the export holds every record, by its code, and is written piece by piece (O3, P61)")
    void exports() {
        shop.store.unitOfWork().inTransaction(transaction -> written(1_200));
        Surfer.Seen csv = boss.get(host.url("/staff/audit/audit.csv"));
        assertThat(csv.text().lines()).hasSize(1_201).anyMatch(line -> line.contains("settings.changed"));
        assertThat(csv.response().headers().firstValue("Content-Length")).isEmpty();
        assertThat(boss.get(host.url("/staff/audit/audit.jsonl")).text().lines())
                .hasSize(1_200);
    }

    private AuditHead written(int records) {
        AuditHead head = AuditHead.empty();
        for (int record = 1; record <= records; record++) {
            AuditEntry entry = new AuditEntry(
                    shop.clock.instant(), "settings.changed", "staff:bo", "settings", Map.of("record", "" + record));
            AuditRecord next = AuditChain.next(Shop.ACME, head, entry);
            shop.store.auditTrail().append(Shop.ACME, next);
            head = next.head();
        }
        return head;
    }

    @Test
    @DisplayName("the setup check says what is configured and how to mend the rest (P64)")
    void setup() {
        assertThat(boss.get(host.url("/staff/setup")).text()).contains("Public address", "begins with https", "Secret");
    }

    @Test
    @DisplayName("a look is tried before it is taken: samples in light and dark, and what is too weak (K1, O2)")
    void look() {
        Surfer.Seen own = boss.get(host.url("/staff/settings/look"));
        assertThat(own.html().select("input[name=accent]").val()).matches("#[0-9a-f]{6}");
        Surfer.Seen pale = boss.get(host.url("/staff/settings/look?accent=%23FFEE00"));
        assertThat(pale.html().select("input[name=accent]").val()).isEqualTo("#ffee00");
        assertThat(pale.html().select("#look tbody tr").eachText())
                .filteredOn(row -> row.contains("Too weak"))
                .singleElement()
                .asString()
                .startsWith("Your colour as it is, as text Too weak 1.1 to 1");
        String styles = pale.html().select("#look link[rel=stylesheet]").attr("href");
        assertThat(boss.get(host.url("/staff/settings/look").resolve(styles)).text())
                .contains(".look--light{", ".look--dark{", "--accent-fill:#ffee00");
    }

    @Test
    @DisplayName("a colour that is none is not written into a style sheet: the shop's own is shown (P30, P36)")
    void noColour() {
        for (String bad : List.of("red", "%23fff", "%23ffee00%7D*%7Bcolor:red", "")) {
            assertThat(boss.get(host.url("/staff/settings/look.css?accent=" + bad))
                            .text())
                    .isEqualTo(boss.get(host.url("/staff/settings/look.css")).text());
        }
        assertThat(new Surfer().get(host.url("/staff/settings/look")).status()).isEqualTo(404);
    }

    private Surfer.Seen created(String name) {
        Surfer.Seen list = boss.get(host.url("/staff/access-rights"));
        return boss.follow(boss.submit(list, list.html().selectFirst("main .aside form"), Map.of("name", name)));
    }

    private Surfer.Seen state(Map<String, String> values) {
        return part("state", values);
    }

    private Surfer.Seen part(String name, Map<String, String> values) {
        Surfer.Seen page = boss.get(host.url("/staff/settings"));
        return boss.submit(page, page.html().selectFirst("form[action$=settings/" + name + "]"), values);
    }

    private ProviderSettings settings() {
        return shop.store.settings().find(Shop.ACME);
    }
}
