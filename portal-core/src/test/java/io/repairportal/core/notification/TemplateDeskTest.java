package io.repairportal.core.notification;

import static io.repairportal.testkit.fixture.Fixtures.aCustomer;
import static io.repairportal.testkit.fixture.Fixtures.aProvider;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.repairportal.core.access.Actor;
import io.repairportal.core.audit.AuditDesk;
import io.repairportal.core.publishing.MessageDraft;
import io.repairportal.core.publishing.Preview;
import io.repairportal.spi.access.Channel;
import io.repairportal.spi.access.StaffIdentity;
import io.repairportal.spi.audit.AuditEntry;
import io.repairportal.spi.audit.AuditFilter;
import io.repairportal.spi.audit.AuditRecord;
import io.repairportal.spi.notification.MessageKind;
import io.repairportal.spi.notification.Outbox;
import io.repairportal.spi.notification.TemplateEvent;
import io.repairportal.spi.notification.TemplateKey;
import io.repairportal.spi.provider.Provider;
import io.repairportal.spi.staff.StaffRef;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Message templates as portal administrators change them")
class TemplateDeskTest {
    private static final TemplateKey FOLLOW_UP = key(TemplateEvent.FOLLOW_UP, Channel.EMAIL);
    private static final TemplateKey FOLLOW_UP_SMS = key(TemplateEvent.FOLLOW_UP, Channel.SMS);
    private static final TemplateDraft OWN =
            new TemplateDraft("{shop} on {repair}", "News, {name}", "{greeting}\n\nWe write:\n\n{message}");

    private PostRoom room = new PostRoom();

    @Test
    @DisplayName(
            "a mail says what the provider has written, in subject, heading, text and HTML, footer and button stay (L2)")
    void realMails() {
        save(FOLLOW_UP, OWN);

        RenderedMessage mail = followUp(Channel.EMAIL);

        assertThat(mail.subject()).isEqualTo("Acme Repairs on VW Golf Estate, LK21 ZZX");
        for (String body : List.of(mail.text(), mail.html())) {
            assertThat(body)
                    .contains("News, Dana Whitfield", "Hello Dana Whitfield,", "We write:", "All is well.")
                    .contains("Access your repair", "01632 960 143")
                    .doesNotContain("A message about your repair", "{repair}");
        }
    }

    @Test
    @DisplayName("a text message says what the provider has written, with the link in the place chosen for it (L2)")
    void realTextMessages() {
        save(FOLLOW_UP_SMS, TemplateDraft.ofText("{link} is the way. {message}\n{shop}"));

        assertThat(followUp(Channel.SMS).text())
                .matches("https://repairs\\.example/portal/a/\\S{43} is the way\\. All is well\\.\nAcme Repairs");
    }

    @Test
    @DisplayName("each language has its own words; the others keep the portal's (L2, O1)")
    void languages() {
        Provider provider = aProvider("acme").speaking(Locale.GERMANY).build();
        room = new PostRoom(PostRoom.scene(provider, aCustomer(provider).build()));
        assertThat(room.notifications.templates().languages(room.staff)).containsExactly(Locale.GERMAN);
        assertThatThrownBy(() -> save(FOLLOW_UP, OWN)).isInstanceOf(IllegalArgumentException.class);

        save(new TemplateKey(TemplateEvent.FOLLOW_UP, Channel.EMAIL, Locale.GERMANY), OWN);

        assertThat(followUp(Channel.EMAIL).text()).contains("Guten Tag Dana Whitfield,", "We write:");
    }

    @ParameterizedTest
    @EnumSource(TemplateEvent.class)
    @DisplayName("the portal's own words are templates of the same form, with nothing wrong in them (L2)")
    void builtInWordsAreTemplates(TemplateEvent event) {
        for (TemplateSheet sheet : desk().all(room.staff)) {
            if (sheet.key().event() == event) {
                TemplateDraft draft = TemplateDraft.of(sheet.builtIn());
                assertThat(desk().preview(room.staff, sheet.key(), draft).flaws())
                        .isEmpty();
                assertThat(save(sheet.key(), draft)).isInstanceOf(TemplateOutcome.Stored.class);
                assertThat(sheet.places()).allSatisfy(place -> assertThat(place.example())
                        .matches(example -> !example.isBlank() || place.placeholder() == Placeholder.MESSAGE));
            }
        }
        assertThat(desk().all(room.staff)).noneMatch(TemplateSheet::changed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "- | Heading | {message} | SUBJECT BLANK",
                "Subject | '  ' | {message} | HEADING BLANK",
                "Subject | Heading | - | TEXT BLANK",
                "Subject | Heading | no place | TEXT PLACEHOLDER_MISSING {message}",
                "Subject | Heading | {message} {link} | TEXT UNKNOWN_PLACEHOLDER {link}",
                "Hi {nobody} | Heading | {message} | SUBJECT UNKNOWN_PLACEHOLDER {nobody}",
                "Subject | {} | {message} | HEADING UNKNOWN_PLACEHOLDER {}",
                "Subject | Heading | {{message}} | TEXT LONE_BRACE",
                "Subject | Heading { | {message} | HEADING LONE_BRACE",
                "Subject} | Heading | {message} | SUBJECT LONE_BRACE",
                "a\\nBcc: eve@evil.example | Heading | {message} | SUBJECT LINE_BREAK",
                "Subject | one\\u2028two | {message} | HEADING LINE_BREAK",
                "bell\\u0007 | Heading | {message} | SUBJECT UNSEEN_CHARACTER",
                "Subject | turned\\u202e | {message} | HEADING UNSEEN_CHARACTER",
                "Subject | Heading | {message}\\u0000 | TEXT UNSEEN_CHARACTER",
                "Subject | Heading | {message}\\ud800 | TEXT UNSEEN_CHARACTER",
                "%201 | Heading | {message} | SUBJECT TOO_LONG 200",
                "Subject | Heading | {message}%4000 | TEXT TOO_LONG 4000"
            })
    @DisplayName("words with something wrong are refused with field and reason, and nothing is written (L2, P33)")
    void refusesWrongWords(String subject, String heading, String text, String flaw) {
        TemplateOutcome outcome = save(FOLLOW_UP, new TemplateDraft(typed(subject), typed(heading), typed(text)));

        List<String> told = outcome.fold(
                stored -> List.of("stored"),
                refused -> refused.flaws().stream()
                        .map(each -> (each.part() + " " + each.kind() + " " + each.detail()).strip())
                        .toList(),
                changed -> List.of("changed"));
        assertThat(told).contains(flaw);
        assertThat(desk().all(room.staff)).noneMatch(TemplateSheet::changed);
        assertThat(audited()).isEmpty();
    }

    @Test
    @DisplayName("a text message has no subject, at most 800 characters, and never goes without its link or code (L2)")
    void refusesWrongTextMessages() {
        assertThat(flaws(FOLLOW_UP_SMS, "{message} {link}" + "x".repeat(800)))
                .extracting(TemplateFlaw::kind)
                .containsExactly(TemplateFlaw.Kind.TOO_LONG);
        assertThat(flaws(FOLLOW_UP_SMS, "{message}"))
                .extracting(TemplateFlaw::detail)
                .containsExactly("{link}");
        assertThat(flaws(key(TemplateEvent.SIGN_IN_CODE, Channel.SMS), "Hello"))
                .extracting(TemplateFlaw::detail)
                .containsExactly("{code}");
        assertThatThrownBy(() -> save(FOLLOW_UP_SMS, OWN)).isInstanceOf(IllegalArgumentException.class);
        assertThat(desk().find(room.staff, key(TemplateEvent.PASSWORD_RESET, Channel.SMS)))
                .isEmpty();
    }

    @Test
    @DisplayName("after a reset messages say what the portal says; both are in the audit trail, old and new (L2, O3)")
    void reset() {
        save(FOLLOW_UP, OWN);
        int version = sheet(FOLLOW_UP).template().version();

        desk().reset(room.staff, FOLLOW_UP, version);
        desk().reset(room.staff, FOLLOW_UP, version + 1);

        assertThat(followUp(Channel.EMAIL).text()).contains("A message about your repair");
        assertThat(audited()).extracting(AuditEntry::event).containsExactly("template.reset", "template.changed");
        assertThat(audited().get(1).subject()).isEqualTo("template:FOLLOW_UP/EMAIL/en");
        assertThat(audited().get(1).details())
                .containsEntry("subject.old", "{repair}: a message from {shop}")
                .containsEntry("subject.new", "{shop} on {repair}")
                .containsEntry("text.new", OWN.text());
    }

    @Test
    @DisplayName("the same words again change nothing and are recorded nowhere (L2, O3)")
    void unchanged() {
        save(FOLLOW_UP, OWN);
        TemplateOutcome again = save(FOLLOW_UP, OWN);

        assertThat(again).isInstanceOf(TemplateOutcome.Stored.class);
        assertThat(sheet(FOLLOW_UP).template().version()).isEqualTo(1);
        assertThat(audited()).hasSize(1);
    }

    @Test
    @DisplayName("of two who change the same words the later is shown what is stored now, and nothing is lost (L2)")
    void lostRaces() {
        save(FOLLOW_UP, OWN);
        TemplateDraft late = new TemplateDraft("Late", "Late", "{message}");

        TemplateOutcome outcome = desk().save(room.staff, FOLLOW_UP, late, 0);

        String now = outcome.fold(stored -> "stored", refused -> "refused", changed -> changed.now()
                .words()
                .subject());
        assertThat(now).isEqualTo(OWN.subject());
        assertThat(desk().reset(room.staff, FOLLOW_UP, 0)).isInstanceOf(TemplateOutcome.ChangedMeanwhile.class);
        assertThat(sheet(FOLLOW_UP).words().subject()).isEqualTo(OWN.subject());
    }

    @Test
    @DisplayName("a test goes to the staff member alone, says that it is one, and its link opens nothing (L2)")
    void tests() {
        TemplateTrial mail = desk().test(room.staff, FOLLOW_UP, OWN);
        TemplateTrial text = desk().test(room.staff, FOLLOW_UP_SMS, TemplateDraft.ofText("{message} {link}"));
        room.sendDue();

        assertThat(List.of(mail, text)).allMatch(TemplateTrial.Sent.class::isInstance);
        assertThat(room.texts.sent()).isEmpty();
        assertThat(room.mailer.sent()).hasSize(2).allSatisfy(sent -> {
            assertThat(sent.recipient().value()).isEqualTo("sam@acme.example");
            assertThat(sent.body().subject()).startsWith("Test: ");
            assertThat(sent.body().text()).contains("This is a test of a message template");
            assertThat(sent.body().html()).contains("This is a test of a message template");
        });
        assertThat(room.deliveries(Outbox.State.SENT))
                .extracting(Outbox.Delivery::kind)
                .containsOnly(MessageKind.TEMPLATE_TEST);
        assertThat(sheet(FOLLOW_UP).changed()).isFalse();
    }

    @Test
    @DisplayName("no test without right words, or to a staff member whose address nobody knows (L2)")
    void refusedTests() {
        assertThat(desk().test(room.staff, FOLLOW_UP, new TemplateDraft("", "", "")))
                .isInstanceOf(TemplateTrial.Refused.class);
        Actor.Staff unknown = new Actor.Staff(room.provider.ref(), new StaffRef("nobody"), "Nobody");
        assertThat(desk().test(unknown, FOLLOW_UP, OWN)).isInstanceOf(TemplateTrial.NoAddress.class);
        assertThat(room.sendDue()).isZero();
    }

    @Test
    @DisplayName("a preview with something wrong still shows a message, and says what is wrong (L2)")
    void previews() {
        TemplatePreview preview =
                desk().preview(room.staff, FOLLOW_UP, new TemplateDraft("", "Hi {nobody}", "{message} <b>bold</b>"));

        assertThat(preview.flaws()).hasSize(2);
        assertThat(preview.message().subject()).isEqualTo("City bike, blue: a message from Acme Repairs");
        assertThat(preview.message().text()).contains("Hi {nobody}", "The spare part has arrived.");
        assertThat(preview.message().html()).contains("&lt;b&gt;bold&lt;/b&gt;").doesNotContain("<b>bold");
    }

    @Test
    @DisplayName("only portal administrators read and change templates (L2, K1)")
    void onlyAdministrators() {
        Actor.Staff member =
                new Actor.Staff(room.provider.ref(), new StaffRef("tom"), "Tom", StaffIdentity.Role.STAFF_MEMBER);

        assertThatThrownBy(() -> desk().all(member)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> desk().find(member, FOLLOW_UP)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> desk().save(member, FOLLOW_UP, OWN, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> desk().reset(member, FOLLOW_UP, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> desk().test(member, FOLLOW_UP, OWN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> desk().preview(member, FOLLOW_UP, OWN)).isInstanceOf(IllegalArgumentException.class);
    }

    private RenderedMessage followUp(Channel channel) {
        MessageDraft draft = MessageDraft.followUp(room.workOrder.ref(), EnumSet.of(channel), "All is well.");
        room.publishing.publish(room.staff, room.workOrder.ref());
        return room.publishing
                .preview(room.staff, draft)
                .fold(Preview.Ready::messages, refused -> List.<RenderedMessage>of())
                .get(0);
    }

    private static String typed(String shorthand) {
        if (shorthand == null) {
            return "";
        }
        String text = shorthand;
        for (String code : List.of("0000", "0007", "202e", "2028", "d800")) {
            text = text.replace("\\u" + code, Character.toString((char) Integer.parseInt(code, 16)));
        }
        return text.replace("\\n", "\n").replace("%201", "x".repeat(201)).replace("%4000", "x".repeat(4_000));
    }

    private List<AuditEntry> audited() {
        return new AuditDesk(room.parts)
                .newest(room.staff, AuditFilter.everything(), Long.MAX_VALUE, 100).stream()
                        .map(AuditRecord::entry)
                        .filter(entry -> entry.event().startsWith("template."))
                        .toList();
    }

    private List<TemplateFlaw> flaws(TemplateKey key, String text) {
        return desk().preview(room.staff, key, TemplateDraft.ofText(text)).flaws();
    }

    private TemplateOutcome save(TemplateKey key, TemplateDraft draft) {
        int version = desk().find(room.staff, key)
                .map(sheet -> sheet.template().version())
                .orElse(0);
        return desk().save(room.staff, key, draft, version);
    }

    private TemplateSheet sheet(TemplateKey key) {
        return desk().find(room.staff, key).orElseThrow();
    }

    private TemplateDesk desk() {
        return room.notifications.templates();
    }

    private static TemplateKey key(TemplateEvent event, Channel channel) {
        return new TemplateKey(event, channel, Locale.ENGLISH);
    }
}
