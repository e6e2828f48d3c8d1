package io.repairportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.access.LinkTab;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.settings.ProviderSettings;
import io.repairportal.spi.workorder.TechnicianNote;
import io.repairportal.spi.workorder.TechnicianNoteRef;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Technician notes on the tracker and in its JSON: where feature and right allow, and nowhere else. */
class TechnicianNotesIT {
    private static final String ASKED = "technicianNotes.ofWorkOrder";
    private static final List<String> TRACKER = List.of("/work-orders/WO-1", "/api/v1/work-orders/WO-1");

    private Shop shop;
    private WebHost host;
    private Surfer member;
    private Surfer byLink;

    @BeforeEach
    void open() {
        shop = new Shop();
        host = WebHost.at("/portal", shop::portal);
        shop.signIn("dana", shop.dana);
        member = new Surfer().with("X-Person", "dana");
        shop.sendLink(Shop.token(1), shop.golf, LinkTab.STATUS);
        byLink = new Surfer();
        byLink.submit(byLink.get(host.url("/a/" + Shop.token(1))), "name", "Whitfield");
        IntStream.rangeClosed(1, 5).forEach(number -> note(number, "Note " + number + " <b>dry</b>\nand tight"));
    }

    @AfterEach
    void close() throws Exception {
        host.close();
    }

    @Test
    @DisplayName("whoever may read them finds the newest three open and the older ones folded, as text (B6, P20)")
    void shown() {
        shop.set(settings -> settings.with(PermissionSet.all()));
        Surfer.Seen page = member.get(host.url("/work-orders/WO-1"));

        assertThat(page.html().select("section[aria-labelledby=notes] h2").text())
                .isEqualTo("Notes from the technician");
        assertThat(page.html().select("section[aria-labelledby=notes] > .notes article"))
                .hasSize(3);
        assertThat(page.html().select("section[aria-labelledby=notes] details article"))
                .hasSize(2);
        assertThat(page.html()
                        .select("section[aria-labelledby=notes] article")
                        .first()
                        .text())
                .contains("Emre Aydin", "Note 5 <b>dry</b>", "and tight");
        assertThat(page.html().select("section[aria-labelledby=notes] b")).isEmpty();
        assertThat(member.get(host.url("/api/v1/work-orders/WO-1")).text())
                .contains("\"notes\":[{\"text\":\"Note 5 ", "\"author\":\"Emre Aydin\"");
    }

    @Test
    @DisplayName("with the feature off, which it is from the start, nobody reads them and nothing is asked (B6, K2)")
    void featureOff() {
        for (Surfer surfer : List.of(member, byLink)) {
            nothingFor(surfer);
        }
    }

    @Test
    @DisplayName(
            "with the feature on, link visitors read them only if their rights say so; else nothing is asked (B6, A6)")
    void linkVisitors() {
        shop.set(settings -> settings.with(PermissionSet.all()));
        nothingFor(byLink);
        shop.set(settings -> settings.with(new ProviderSettings.LinkAccess(true, false, PermissionSet.all())));
        for (String path : TRACKER) {
            assertThat(byLink.get(host.url(path)).text()).contains("Note 5");
        }
    }

    @Test
    @DisplayName("showing them costs the tracker one statement, the list none (B6, P61)")
    void oneStatement() {
        List<String> without = calls("/work-orders/WO-1");
        shop.set(settings -> settings.with(PermissionSet.all()));
        List<String> with = calls("/work-orders/WO-1");

        assertThat(with).hasSize(without.size() + 1).containsOnlyOnce(ASKED);
        assertThat(calls("/work-orders")).doesNotContain(ASKED);
    }

    private List<String> calls(String path) {
        member.get(host.url(path));
        shop.ports.reset();
        assertThat(member.get(host.url(path)).status()).isEqualTo(200);
        return shop.ports.calls();
    }

    private void nothingFor(Surfer surfer) {
        shop.ports.reset();
        for (String path : TRACKER) {
            Surfer.Seen seen = surfer.get(host.url(path));
            assertThat(seen.status()).isEqualTo(200);
            assertThat(seen.text()).doesNotContain("Note 5", "Notes from the technician", "Emre Aydin");
        }
        assertThat(shop.ports.calls()).doesNotContain(ASKED);
    }

    private void note(int number, String text) {
        shop.facts.add(
                Shop.ACME,
                new TechnicianNote(
                        new TechnicianNoteRef("N-" + number),
                        shop.golf.ref(),
                        text,
                        "Emre Aydin",
                        shop.clock.instant().minus(Duration.ofHours(10 - number))));
    }
}
