package io.repairportal.core.notification;

import static io.repairportal.testkit.fixture.Fixtures.aCustomer;
import static io.repairportal.testkit.fixture.Fixtures.aProvider;
import static io.repairportal.testkit.fixture.Fixtures.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.core.publishing.MessageDraft;
import io.repairportal.core.publishing.Preview;
import io.repairportal.core.signin.ResetToken;
import io.repairportal.spi.access.Channel;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.notification.MessageTemplate;
import io.repairportal.spi.notification.TemplateEvent;
import io.repairportal.spi.notification.TemplateKey;
import io.repairportal.spi.notification.Wording;
import io.repairportal.spi.provider.Provider;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("No template ever breaks a message, whatever was written")
class TemplateNeverBreaksTest {
    private static final int ROUNDS = 100;
    private static final Pattern TAG = Pattern.compile("<(script|img|b|a onclick|iframe)[ >/]");
    private static final List<String> PIECES = List.of(
            "Dear customer",
            " ",
            "\n\n",
            "\n",
            "  ",
            "{",
            "}",
            "{}",
            "{{name}}",
            "$1",
            "\\",
            "\\{shop}",
            "'{0}'",
            "%s",
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "&amp;",
            "\"",
            "'",
            "Größe",
            "日本語",
            "עברית",
            "👩🏽‍🔧",
            "\u202e",
            "\u0000",
            "\r\nBcc: eve@evil.example",
            "\u2028",
            "-- ",
            ".",
            "x".repeat(190));

    private PostRoom room = new PostRoom();

    @ParameterizedTest
    @EnumSource(TemplateEvent.class)
    @DisplayName(
            "whatever is accepted renders with link, code and staff's words, in one line of subject, without markup (L2, P30,"
                    + " P33)")
    void whatIsAcceptedRenders(TemplateEvent event) {
        Random random = new Random(event.name().hashCode());
        int accepted = 0;
        for (TemplateSheet sheet : sheets(event)) {
            for (int round = 0; round < ROUNDS; round++) {
                TemplateDraft draft = draft(random, sheet);
                TemplatePreview preview = room.notifications.templates().preview(room.staff, sheet.key(), draft);
                isReadable(sheet, preview.message());
                if (preview.flaws().isEmpty()) {
                    accepted++;
                    isUseful(sheet, preview.message());
                }
            }
        }
        assertThat(accepted).isGreaterThan(10);
    }

    @Test
    @DisplayName("even words that nobody checked, straight from the database, make a message with its link (L2, P50)")
    void uncheckedWordsRender() {
        Random random = new Random(7);
        for (int round = 0; round < ROUNDS; round++) {
            String line = pieces(random, List.of("{repair}"), 3);
            String text = pieces(random, List.of("{shop}", "{link}", "{code}", "{nobody}"), 6);
            Wording words = new Wording(cut(line, 200), cut(line, 200), text.isBlank() ? "{" : cut(text, 4_000));
            store(new TemplateKey(TemplateEvent.FOLLOW_UP, Channel.EMAIL, Locale.ENGLISH), words);
            store(new TemplateKey(TemplateEvent.FOLLOW_UP, Channel.SMS, Locale.ENGLISH), words);

            for (RenderedMessage message : followUp("The part is here.")) {
                assertThat(message.text()).contains("https://repairs.example/portal/a/", "The part is here.");
                assertThat(message.subject()).doesNotContain("\n", "\r", "\u2028", "\u202e");
                assertThat(message.html()).doesNotContainPattern(TAG);
            }
        }
    }

    @Test
    @DisplayName(
            "what customers and staff are called or write never becomes a placeholder, markup or a header (L2, P30, P33)")
    void valuesStayValues() {
        String hostile = "{message} {link} {name} $1 \\ <b>x</b>\r\nBcc: eve@evil.example";
        Provider provider = aProvider("acme").named("{name} <b>& Sons</b>").build();
        Customer customer = aCustomer(provider).named(hostile, "{shop}").build();
        room = new PostRoom(new PostRoom.Scene(
                provider,
                customer,
                aWorkOrder(customer)
                        .ref("WO-1")
                        .forAsset("{number}{repair}")
                        .numbered("{code}")
                        .build()));
        Wording words = new Wording("{repair} {number} {shop} {name}", "{shop} {name}", "{greeting}\n\n{message}");
        store(new TemplateKey(TemplateEvent.FOLLOW_UP, Channel.EMAIL, Locale.ENGLISH), words);

        RenderedMessage mail = followUp("{name} wrote {this}\n\n{message}").get(0);

        assertThat(mail.subject())
                .startsWith("{number}{repair} {code} {name} <b>& Sons</b>")
                .doesNotContain("\n", "\r");
        assertThat(mail.text()).contains("{name} wrote {this}\n\n{message}");
        assertThat(mail.html()).doesNotContainPattern(TAG).contains("&lt;b&gt;x&lt;/b&gt;");
    }

    @Test
    @DisplayName("a message about a login says the provider's words too, and its fixed parts stay (L2, A10)")
    void accountMessages() {
        store(
                new TemplateKey(TemplateEvent.SIGN_IN_CODE, Channel.SMS, Locale.ENGLISH),
                Wording.ofText("Only for you: {code}"));
        store(
                new TemplateKey(TemplateEvent.PASSWORD_RESET, Channel.EMAIL, Locale.ENGLISH),
                new Wording("Your way back", "Welcome back", "Dear {name}, choose a new one."));
        AccountMessages messages = room.notifications.accountMessages();
        messages.reset(AccountMessagesTest.person(), room.provider.ref(), new ResetToken("R".repeat(43)));
        messages.code(AccountMessagesTest.person(), room.provider.ref(), Channel.SMS, "654321");
        room.sendDue();

        assertThat(room.mailer.last().body().subject()).isEqualTo("Your way back");
        assertThat(room.mailer.last().body().text())
                .contains("Welcome back", "choose a new one.", "/reset/" + "R".repeat(43), "60 minutes and only once");
        assertThat(room.texts.last().text()).isEqualTo("Only for you: 654321\n@repairs.example #654321");
    }

    private static void isReadable(TemplateSheet sheet, RenderedMessage message) {
        assertThat(message.text()).isNotBlank();
        assertThat(message.html()).doesNotContainPattern(TAG);
        assertThat(message.subject()).doesNotContain("\n", "\r", "\u2028", "\u202e", "\u0000");
        assertThat(message.subject().isBlank()).isEqualTo(!sheet.isMail());
    }

    private static void isUseful(TemplateSheet sheet, RenderedMessage message) {
        for (TemplateSheet.Place place : sheet.places()) {
            assertThat(message.text()).doesNotContain(place.placeholder().token());
            if (place.required()) {
                assertThat(message.text().replaceAll("\\s+", " ")).contains(place.example());
            }
        }
    }

    private List<TemplateSheet> sheets(TemplateEvent event) {
        return room.notifications.templates().all(room.staff).stream()
                .filter(sheet -> sheet.key().event() == event)
                .toList();
    }

    private static TemplateDraft draft(Random random, TemplateSheet sheet) {
        List<String> tokens = sheet.places().stream()
                .map(place -> place.placeholder().token())
                .toList();
        String required = sheet.places().stream()
                .filter(place -> place.required() && random.nextInt(10) > 0)
                .map(place -> " " + place.placeholder().token())
                .collect(Collectors.joining());
        String text = pieces(random, tokens, 5) + required;
        return sheet.isMail()
                ? new TemplateDraft(pieces(random, tokens, 2), pieces(random, tokens, 2), text)
                : TemplateDraft.ofText(text);
    }

    private static String pieces(Random random, List<String> tokens, int most) {
        List<String> pool = new ArrayList<>(tokens);
        // why mostly harmless ones: enough drafts must be accepted, or nothing is proven about those
        pool.addAll(random.nextInt(3) == 0 ? PIECES : PIECES.subList(0, 2));
        return Stream.generate(() -> pool.get(random.nextInt(pool.size())))
                .limit(1 + random.nextInt(most))
                .collect(Collectors.joining());
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    private void store(TemplateKey key, Wording words) {
        var templates = room.store.messageTemplates().orElseThrow();
        MessageTemplate now = templates.find(room.provider.ref(), key).orElseGet(() -> MessageTemplate.untouched(key));
        assertThat(templates.saveIfUnchanged(room.provider.ref(), now.saying(Optional.of(words))))
                .isTrue();
    }

    private List<RenderedMessage> followUp(String text) {
        room.publishing.publish(room.staff, room.workOrder.ref());
        return room.publishing
                .preview(room.staff, MessageDraft.followUp(room.workOrder.ref(), EnumSet.allOf(Channel.class), text))
                .fold(Preview.Ready::messages, refused -> List.<RenderedMessage>of());
    }
}
