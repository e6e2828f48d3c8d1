package io.repairportal.web;

import static io.repairportal.testkit.fixture.Fixtures.aMessage;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.access.LinkTab;
import io.repairportal.spi.access.Scope;
import io.repairportal.spi.document.DocumentRef;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.publication.PublishedFile;
import io.repairportal.spi.publication.Waiting;
import io.repairportal.spi.workorder.WorkOrder;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Staff publish, move stages, promise dates, write and answer. */
class OfficeWorkOrdersIT {
    private Shop shop;
    private WebHost host;
    private Surfer amy;

    @BeforeEach
    void open() {
        shop = new Shop();
        host = WebHost.at("/portal", shop::portal);
        amy = new Surfer().with("X-Staff", "amy");
    }

    @AfterEach
    void close() throws Exception {
        host.close();
    }

    @Test
    @DisplayName(
            "staff find work orders by number, title and asset, and see whose they are and whether customers see them (K6, B1)")
    void search() {
        assertThat(amy.get(host.url("/staff/work-orders?q=4711"))
                        .html()
                        .select("tbody tr")
                        .text())
                .contains("Rear left quarter", "Dana Whitfield", "Visible");
        assertThat(amy.get(host.url("/staff/work-orders")).html().select("tbody tr"))
                .hasSize(3);
        assertThat(amy.get(host.url("/staff/work-orders?q=zzz")).text()).contains("Nothing matches");
        assertThat(amy.get(host.url("/staff/work-orders?q=" + "x".repeat(101))).status())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("a work order is published and hidden, and customers see it from then on or no more (K6, B1, A5)")
    void publishes() {
        assertThat(press("WO-2", "/publish", Map.of()).status()).isEqualTo(303);
        assertThat(publication(shop.hidden).visible()).isTrue();
        shop.sendLink(Shop.token(5), shop.hidden, LinkTab.STATUS);
        Surfer.Seen hidden = press("WO-2", "/hide", Map.of());
        assertThat(publication(shop.hidden).visible()).isFalse();
        assertThat(amy.follow(hidden).html().select("[role=status]").text()).contains("do not see");
        assertThat(amy.follow(hidden).text()).contains("Revoked");
    }

    @Test
    @DisplayName("a stage moves, a date is promised with its reason, and why it waits is said (K6, B4)")
    void stagesAndDates() {
        press("WO-1", "/stages/painting", Map.of("state", "completed"));
        press("WO-1", "/promise", Map.of("date", "2026-03-20", "reason", "Paint was late"));
        press("WO-1", "/waiting", Map.of("on", "carrier", "note", "Tail light", "tracking", "TR-1"));
        Publication now = publication(shop.golf);
        assertThat(now.plan().orElseThrow().stages().get(2).state()).hasToString("COMPLETED");
        assertThat(now.promises()).last().satisfies(promise -> assertThat(promise.reason())
                .isEqualTo("Paint was late"));
        assertThat(now.waiting()).map(Waiting::on).contains(Waiting.On.CARRIER);
        press("WO-1", "/waiting", Map.of("on", "none", "note", "", "tracking", ""));
        assertThat(publication(shop.golf).waiting()).isEmpty();
    }

    @Test
    @DisplayName(
            "beside a work order staff pick a link or a person, and one of its files, and read which rule decided (K4)")
    void explains() {
        Surfer.Seen sheet = amy.get(host.url("/staff/work-orders/WO-1"));
        Element form = sheet.html().selectFirst("form[action$=/why]");
        assertThat(form.select("[name=as] option").eachAttr("value")).contains("link");
        assertThat(form.select("[name=file] option").eachAttr("value")).contains("", "P-1", "P-2");
        String why = "/staff/customers/C-1/why?order=WO-1&as=link&may=photos.view&file=";
        assertThat(amy.get(host.url(why + "P-2")).text())
                .contains("Somebody with a link: “See photos” for file P-2", "No.", "The file is not marked visible");
        assertThat(amy.get(host.url(why)).text()).contains("Every rule agrees");
        assertThat(amy.get(host.url("/staff/customers/C-1/why?as=link&may=photos.view&file=P-2"))
                        .text())
                .as("whose link, nobody knows")
                .contains("Nothing to explain");
    }

    @Test
    @DisplayName(
            "photos and documents are shown and hidden one by one; a file of another work order is unknown (B7, P6)")
    void files() {
        assertThat(press("WO-1", "/files/P-2/show", Map.of()).status()).isEqualTo(303);
        assertThat(shop.store.publishedFiles().find(new Scope.WholeProvider(Shop.ACME), new DocumentRef("P-2")))
                .map(PublishedFile::visible)
                .contains(true);
        assertThat(press("WO-2", "/files/P-1/hide", Map.of()).status()).isEqualTo(404);
        assertThat(press("WO-1", "/files/nothing/show", Map.of()).status()).isEqualTo(404);
    }

    @Test
    @DisplayName(
            "every field that is missing, too long, foreign or too much comes back in words, and nothing is written (P36)")
    void mistakes() {
        shop.ports.reset();
        refused(422, press("WO-1", "/promise", Map.of("date", "", "reason", "x")));
        refused(422, press("WO-1", "/promise", Map.of("date", "soon", "reason", "x")));
        refused(422, press("WO-1", "/promise", Map.of("date", "9999-01-01", "reason", "x")));
        refused(422, press("WO-1", "/promise", Map.of("date", "2026-03-20", "reason", "x".repeat(501))));
        refused(400, press("WO-1", "/promise", Map.of("date", "2026-03-20", "reason", "x", "provider", "other")));
        refused(422, press("WO-1", "/waiting", Map.of("on", "aliens", "note", "", "tracking", "")));
        refused(422, press("WO-1", "/waiting", Map.of("on", "parts", "note", "", "tracking", "1".repeat(101))));
        refused(422, press("WO-1", "/stages/painting", Map.of("state", "DONE?")));
        refused(404, press("WO-1", "/stages/nothing", Map.of("state", "completed")));
        refused(422, press("WO-1", "/plan", Map.of("plan", "<>")));
        refused(404, press("WO-1", "/plan", Map.of("plan", "nothing")));
        refused(400, press("WO-1", "/publish", Map.of("visible", "on")));
        refused(404, press("WO-9", "/publish", Map.of()));
        refused(404, press("WO-1", "/links/nothing/revoke", Map.of()));
        refused(400, press("WO-1", "/answer", Map.of("text", "Hello")));
        Surfer.Seen blank = press("WO-1", "/promise", Map.of("date", "", "reason", "keep me"));
        assertThat(blank.html().title()).startsWith("Error: ");
        assertThat(blank.html().select("#errors a").attr("href")).isEqualTo("#promise-date");
        assertThat(blank.html().select("#promise-reason").text()).isEqualTo("keep me");
        assertThat(shop.ports.writes()).isEmpty();
    }

    @Test
    @DisplayName(
            "a message is previewed as its receiver reads it, then sent with a link, once; the preview sends nothing (A1, K6)")
    void message() {
        Surfer.Seen page = amy.get(host.url("/staff/work-orders/WO-1/messages/follow_up"));
        Element form = page.html().selectFirst("main form");
        Surfer.Seen wrong = amy.submit(page, form, Map.of("text", " "));
        assertThat(wrong.status()).isEqualTo(422);
        shop.ports.reset();
        Surfer.Seen preview = amy.submit(page, form, Map.of("text", "Your bumper shines."));
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.html().select("article pre").text()).contains("Your bumper shines.");
        assertThat(shop.ports.writes()).isEmpty();
        Surfer.Seen sent = amy.submit(preview, preview.html().selectFirst("main form"), Map.of());
        assertThat(amy.follow(sent).html().select("[role=status]").text()).contains("on its way");
        amy.submit(preview, preview.html().selectFirst("main form"), Map.of());
        assertThat(shop.store.keys().ofWorkOrder(Shop.ACME, shop.golf.ref())).hasSize(1);
        assertThat(amy.get(host.url("/staff/work-orders/WO-1/messages/host_event"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName(
            "a message to a hidden work order says that it publishes; one about a hidden stage says why it is refused (A1, B3)")
    void messageRules() {
        Surfer.Seen page = amy.get(host.url("/staff/work-orders/WO-2/messages/work_order_invitation"));
        Surfer.Seen preview = amy.submit(page, page.html().selectFirst("main form"), Map.of());
        assertThat(preview.text()).contains("makes the work order visible");
        Surfer.Seen step = amy.get(host.url("/staff/work-orders/WO-1/messages/repair_plan_step"));
        Surfer.Seen refused = amy.submit(step, step.html().selectFirst("main form"), Map.of("stage", "secret"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("#errors").text()).contains("Customers do not see this stage");
    }

    @Test
    @DisplayName(
            "who waits stands in the inbox until staff answer; the answer goes into the conversation once (K7, D2, D5)")
    void answers() {
        shop.store
                .conversations()
                .append(Shop.ACME, aMessage(shop.golf).saying("Is it done?").build());
        Surfer.Seen inbox = amy.get(host.url("/staff"));
        Element row = inbox.html().selectFirst("main .rows a");
        assertThat(row.text()).contains("Is it done?", "4711");
        Surfer.Seen sheet = amy.get(Surfer.target(inbox.address(), row.attr("href")));
        Element form = sheet.html().selectFirst("form:has(#answer-text)");
        for (int click = 0; click < 2; click++) {
            assertThat(amy.submit(sheet, form, Map.of("text", "Tomorrow.")).status())
                    .isEqualTo(303);
        }
        assertThat(amy.get(sheet.address()).html().select(".msg__text")).hasSize(2);
        assertThat(amy.get(host.url("/staff")).text()).contains("Nobody is waiting");
        assertThat(amy.submit(sheet, form, Map.of("text", "")).status()).isEqualTo(422);
    }

    @Test
    @DisplayName("links are listed with their state, and revoked one by one or all at once (A5)")
    void links() {
        shop.sendLink(Shop.token(1), shop.golf, LinkTab.STATUS);
        shop.sendLink(Shop.token(2), shop.golf, LinkTab.PHOTOS);
        Surfer.Seen sheet = amy.get(host.url("/staff/work-orders/WO-1"));
        Element one = sheet.html().selectFirst("table form[action$=revoke]");
        amy.submit(sheet, one, Map.of());
        assertThat(amy.get(sheet.address()).html().select("table").text()).contains("Revoked", "Active");
        press("WO-1", "/links/revoke", Map.of());
        assertThat(amy.get(sheet.address()).html().select("table").text()).doesNotContain("Active");
    }

    private void refused(int status, Surfer.Seen seen) {
        assertThat(seen.status()).as(seen.address().toString()).isEqualTo(status);
    }

    private Surfer.Seen press(String order, String below, Map<String, String> fields) {
        URI address = host.url("/staff/work-orders/" + order + below);
        String token = amy.get(host.url("/staff/work-orders/WO-1"))
                .html()
                .select("[name=form]")
                .attr("value");
        Map<String, String> form = new LinkedHashMap<>(Map.of("form", token));
        form.putAll(fields);
        return amy.post(address, form);
    }

    private Publication publication(WorkOrder workOrder) {
        return shop.store
                .publications()
                .findAll(Shop.ACME, List.of(workOrder.ref()))
                .get(0);
    }
}
