package io.repairportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.core.notification.TemplateDraft;
import io.repairportal.spi.access.Channel;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.audit.AuditEntry;
import io.repairportal.spi.audit.AuditFilter;
import io.repairportal.spi.audit.AuditRecord;
import io.repairportal.spi.notification.MessageTemplate;
import io.repairportal.spi.notification.TemplateEvent;
import io.repairportal.spi.notification.TemplateKey;
import io.repairportal.spi.notification.Wording;
import io.repairportal.spi.staff.StaffMember;
import io.repairportal.spi.staff.StaffRef;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Administrators choose what messages say. */
class OfficeTemplatesIT {
    private static final TemplateKey FOLLOW_UP =
            new TemplateKey(TemplateEvent.FOLLOW_UP, Channel.EMAIL, Locale.ENGLISH);
    private static final String ADDRESS = "/staff/templates/follow-up/email/en";

    private Shop shop;
    private WebHost host;
    private Surfer boss;

    @BeforeEach
    void open() {
        shop = new Shop();
        shop.facts.add(
                Shop.ACME,
                new StaffMember(new StaffRef("bo"), "Bo Birch", Optional.of(new EmailAddress("bo@tidewell.example"))));
        host = WebHost.at("/portal", shop::portal);
        boss = new Surfer().with("X-Staff", "bo");
    }

    @AfterEach
    void close() throws Exception {
        host.close();
    }

    @Test
    @DisplayName("the list names every message by channel and language, and which of them the shop has changed (L2)")
    void list() {
        shop.store
                .messageTemplates()
                .orElseThrow()
                .saveIfUnchanged(
                        Shop.ACME,
                        MessageTemplate.untouched(FOLLOW_UP).saying(Optional.of(new Wording("S", "H", "{message}"))));

        Surfer.Seen list = boss.get(host.url("/staff/templates"));

        assertThat(list.html().select("main table a")).hasSize((20 + 10) * 2);
        assertThat(list.html().select("main table .state:contains(Your words)")).hasSize(1);
        assertThat(list.html().select("main a[href$=follow-up/email/en]").text())
                .isEqualTo("Follow-up in your own words, E-mail, English: Your words");
        assertThat(list.html().select(".side a[aria-current]").text()).isEqualTo("Message templates");
    }

    @Test
    @DisplayName("words are changed, said on the page, recorded old and new, and taken back again (L2, O3)")
    void changesAndResets() {
        Surfer.Seen page = boss.get(host.url(ADDRESS));
        assertThat(page.html().select("form[action$=reset]")).isEmpty();

        Surfer.Seen saved = boss.submit(page, words(page), own());

        assertThat(saved.status()).isEqualTo(303);
        Surfer.Seen changed = boss.follow(saved);
        assertThat(changed.html().select("[role=status]").text()).contains("Saved");
        assertThat(changed.html().select("#words-subject").attr("value")).isEqualTo("{shop} on {repair}");
        assertThat(changed.html().select(".mailview b").text()).isEqualTo("Tidewell Coachworks on City bike, blue");
        Surfer.Seen reset = boss.submit(changed, changed.html().selectFirst("form[action$=reset]"), Map.of());
        assertThat(boss.follow(reset).html().select("#words-subject").attr("value"))
                .isEqualTo("{repair}: a message from {shop}");
        assertThat(audited()).extracting(AuditEntry::event).containsExactly("template.reset", "template.changed");
        assertThat(audited().get(1).details()).containsEntry("subject.new", "{shop} on {repair}");
    }

    @Test
    @DisplayName(
            "what is wrong is said beside its field and above, the input is kept, nothing is written (L2, P33, P36)")
    void mistakes() {
        Surfer.Seen page = boss.get(host.url(ADDRESS));
        Surfer.Seen wrong = boss.submit(
                page,
                words(page),
                Map.of("subject", "Hi {nobody}", "heading", "a\r\nBcc: eve@evil.example", "text", "no place"));

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select("#errors li").eachText())
                .containsExactly(
                        "{nobody} is no placeholder of this message. The list shows those there are.",
                        "This must be a single line",
                        "The message is of no use without {message}. Put it into the text.");
        assertThat(wrong.html().select("#words-subject-error").text()).contains("{nobody}");
        assertThat(wrong.html().select("#words-text").text()).isEqualTo("no place");
        for (Map<String, String> bad : List.of(
                Map.of("text", ""),
                Map.of("text", "{message"),
                Map.of("subject", "x".repeat(201)),
                Map.of("text", "{message}" + "x".repeat(4_000)),
                Map.of("text", "x".repeat(9_000)),
                Map.of("version", "first"))) {
            assertThat(boss.submit(page, words(page), bad).status())
                    .as(bad.toString())
                    .isEqualTo(422);
        }
        assertThat(boss.submit(page, words(page), Map.of("html", "<b>")).status())
                .isEqualTo(400);
        assertThat(stored()).isEmpty();
        assertThat(audited()).isEmpty();
    }

    @Test
    @DisplayName("a preview shows the changed mail as its reader would see it, and writes nothing (L2, K3)")
    void previews() {
        Surfer.Seen page = boss.get(host.url(ADDRESS));
        Surfer.Seen preview = boss.submit(page, at(words(page), "/preview"), own());

        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.html().select(".mailview pre").text()).contains("We write:", "The spare part has arrived.");
        assertThat(preview.html().select("#words-text").first().wholeText()).contains("We write:");
        Element frame = preview.html().selectFirst("iframe");
        assertThat(frame.hasAttr("src")).isFalse();
        assertThat(frame.attr("sandbox")).isEmpty();
        Surfer.Seen letter =
                boss.submit(preview, preview.html().selectFirst("form[target=letter]"), Map.of("heading", "<b>x</b>"));
        assertThat(letter.status()).isEqualTo(200);
        assertThat(letter.html().select("h1").text()).isEqualTo("<b>x</b>");
        assertThat(letter.html().text()).contains("We write:", "Access your repair");
        assertThat(stored()).isEmpty();
        assertThat(shop.store.outbox().claim(shop.clock.instant(), Duration.ofMinutes(1), 10))
                .isEmpty();
    }

    @Test
    @DisplayName("the mail in its frame runs nothing, fetches nothing and stands in no page but ours (P30, P34)")
    void letterIsHarmless() {
        Surfer.Seen page = boss.get(host.url(ADDRESS));
        Surfer.Seen letter = boss.get(
                Surfer.target(page.address(), page.html().selectFirst("iframe").attr("src")));

        assertThat(letter.header("Content-Security-Policy"))
                .contains("default-src 'none'", "sandbox", "frame-ancestors 'self'")
                .doesNotContain("script-src", "img-src");
        assertThat(letter.header("X-Frame-Options")).isEqualTo("SAMEORIGIN");
        assertThat(letter.header("Cache-Control")).isEqualTo("no-store");
        assertThat(letter.html().select("script, img, link, iframe, form")).isEmpty();
        assertThat(page.header("Content-Security-Policy"))
                .contains("frame-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    @DisplayName("a text message tells how many it is, and what makes it expensive (L2)")
    void textMessages() {
        Surfer.Seen page = boss.get(host.url("/staff/templates/follow-up/sms/en"));
        assertThat(page.html().select(".counted").text()).startsWith("Text messages needed: ");
        assertThat(page.html().select("#words-subject, iframe")).isEmpty();
        assertThat(page.html().select(".note--attention")).isEmpty();

        Surfer.Seen preview = boss.submit(
                page, at(words(page), "/preview"), Map.of("text", "„Größe“ {message} {link} " + "🔧".repeat(120)));

        assertThat(preview.html().select(".note--attention").eachText())
                .anyMatch(note -> note.contains("„ “ 🔧"))
                .anyMatch(note -> note.contains("Each customer costs you"));
        assertThat(boss.submit(page, words(page), Map.of("text", "{message}")).text())
                .contains("of no use without {link}");
        assertThat(boss.get(host.url("/staff/templates/follow-up/sms/en/letter"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName(
            "a test goes to the staff member's own address, what is not saved is in it, and the input is kept (L2)")
    void tests() {
        Surfer.Seen page = boss.get(host.url(ADDRESS));
        Surfer.Seen tested = boss.submit(page, at(words(page), "/test"), own());

        assertThat(tested.status()).isEqualTo(200);
        assertThat(tested.html().select("[role=status]").first().text()).contains("b…@tidewell.example");
        assertThat(tested.html().select("#words-subject").attr("value")).isEqualTo("{shop} on {repair}");
        // why both, in this order: without a mailer the message waits only until somebody tries to send it
        String deliveries = boss.get(host.url("/staff/deliveries?show=waiting")).text()
                + boss.get(host.url("/staff/deliveries")).text();
        assertThat(deliveries).contains("Test of a message template", "b…@tidewell.example");
        assertThat(stored()).isEmpty();
    }

    @Test
    @DisplayName("who saves what somebody else has changed sees both, and saves on purpose or not at all (L2)")
    void concurrentChange() {
        Surfer.Seen page = boss.get(host.url(ADDRESS));
        boss.submit(page, words(page), Map.of("subject", "Theirs"));
        Surfer.Seen late = boss.submit(page, words(page), Map.of("subject", "Mine"));

        assertThat(late.status()).isEqualTo(422);
        assertThat(late.html().select(".note--attention").text()).contains("Theirs");
        assertThat(late.html().select("#words-subject").attr("value")).isEqualTo("Mine");
        assertThat(boss.submit(late, words(late), Map.of()).status()).isEqualTo(303);
        assertThat(stored().orElseThrow().own().orElseThrow().subject()).isEqualTo("Mine");
    }

    @Test
    @DisplayName("templates that there are not, other spellings, and staff members who decide nothing: an unknown page"
            + " (L2, P4)")
    void nothingElseIsThere() {
        for (String path : List.of(
                "/staff/templates/follow-up/email/fr",
                "/staff/templates/follow-up/email/en-GB",
                "/staff/templates/follow_up/email/en",
                "/staff/templates/FOLLOW-UP/email/en",
                "/staff/templates/password-reset/sms/en",
                "/staff/templates/nothing/email/en",
                "/staff/templates/follow-up/fax/en")) {
            assertThat(boss.get(host.url(path)).status()).as(path).isEqualTo(404);
        }
        Surfer amy = new Surfer().with("X-Staff", "amy");
        assertThat(amy.get(host.url("/staff/templates")).status()).isEqualTo(404);
        assertThat(amy.get(host.url(ADDRESS)).status()).isEqualTo(404);
        assertThat(amy.get(host.url("/staff")).text()).doesNotContain("Message templates");
    }

    private static Element words(Surfer.Seen page) {
        return page.html().selectFirst("form#words");
    }

    private static Element at(Element form, String part) {
        Element other = form.clone();
        other.attr("action", form.attr("action") + part);
        return other;
    }

    private static Map<String, String> own() {
        TemplateDraft draft = new TemplateDraft("{shop} on {repair}", "News", "{greeting}\n\nWe write:\n\n{message}");
        return Map.of("subject", draft.subject(), "heading", draft.heading(), "text", draft.text());
    }

    private Optional<MessageTemplate> stored() {
        return shop.store.messageTemplates().orElseThrow().find(Shop.ACME, FOLLOW_UP);
    }

    private List<AuditEntry> audited() {
        return shop.store.auditTrail().newest(Shop.ACME, AuditFilter.everything(), Long.MAX_VALUE, 100).stream()
                .map(AuditRecord::entry)
                .filter(entry -> entry.event().startsWith("template."))
                .toList();
    }
}
