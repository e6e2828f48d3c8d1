package io.repairportal.core.notification;

import static io.repairportal.testkit.fixture.Fixtures.aCustomer;
import static io.repairportal.testkit.fixture.Fixtures.aProvider;
import static io.repairportal.testkit.fixture.Fixtures.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.core.publishing.MessageDraft;
import io.repairportal.core.publishing.Preview;
import io.repairportal.core.publishing.ShopNews;
import io.repairportal.spi.access.Channel;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.provider.Branding;
import io.repairportal.spi.provider.Location;
import io.repairportal.spi.provider.Provider;
import io.repairportal.spi.settings.ProviderSettings;
import io.repairportal.spi.workorder.WorkOrderState;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Mails and text messages as customers read them")
class MessageComposerTest {
    private static final Set<Channel> BOTH = EnumSet.allOf(Channel.class);
    private static final String HOSTILE = "<script>alert(1)</script>\"'& \r\nBcc: eve@evil.example\u202E";

    private PostRoom room = new PostRoom();

    @Test
    @DisplayName("a mail says who writes, what about, when it is ready, how to open it and whom to call (A1, L2, B4)")
    void mailIsComplete() {
        room.publishing.promise(room.staff, room.workOrder.ref(), LocalDate.of(2026, 3, 9), "");
        for (String body : bodies(MessageDraft.invitation(room.workOrder.ref(), BOTH))) {
            assertThat(body)
                    .contains("Acme Repairs", "Hello Dana Whitfield,", "VW Golf Estate, LK21 ZZX", "4711")
                    .contains("9 March 2026", "Access your repair", "https://repairs.example/portal/a/")
                    .contains("We ask for your last name", "30 days after the repair is closed")
                    .contains("01632 960 143", "1 High Street", "https://repairs.example/portal");
        }
    }

    @Test
    @DisplayName("a closed work order is not promised any more (B4)")
    void nothingIsPromisedAfterwards() {
        room.publishing.promise(room.staff, room.workOrder.ref(), LocalDate.of(2026, 3, 9), "");
        room.desk.announce(new ShopNews.WorkOrderClosed(
                room.workOrder.toBuilder().state(WorkOrderState.CLOSED).build()));
        assertThat(mail(MessageDraft.invitation(room.workOrder.ref(), BOTH)).text())
                .doesNotContain("Expected ready");
    }

    @Test
    @DisplayName("the portal's address stands in the footer without a token, and can be taken out (L2)")
    void signInAddress() {
        MessageDraft draft = MessageDraft.invitation(room.workOrder.ref(), BOTH);
        assertThat(mail(draft).text()).contains("Sign in any time: https://repairs.example/portal\n");
        room.settings(now -> now.with(new ProviderSettings.Publishing(false, false, false)));
        assertThat(mail(draft).text()).doesNotContain("Sign in any time");
        assertThat(mail(draft).html()).doesNotContain("Sign in any time");
    }

    @Test
    @DisplayName("whatever people wrote never becomes markup, a second header or a turned reading order (P30, P33)")
    void hostileTexts() {
        Provider provider = aProvider("acme").named("Acme <b>\"Repairs\"</b>").build();
        Customer customer = aCustomer(provider).named("<img src=x>", "Dana").build();
        room = new PostRoom(new PostRoom.Scene(
                provider,
                customer,
                aWorkOrder(customer)
                        .ref("WO-1")
                        .forAsset(HOSTILE)
                        .numbered("<i>1</i>")
                        .build()));
        RenderedMessage mail =
                mail(MessageDraft.followUp(room.workOrder.ref(), BOTH, HOSTILE + "\n\nsecond paragraph"));
        assertThat(mail.html())
                .doesNotContain("<script", "<img", "<b>", "<i>1")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;");
        assertThat(mail.subject().codePoints()).noneMatch(letter -> Character.isISOControl(letter) || letter == 0x202E);
        assertThat(mail.subject().length()).isLessThanOrEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"HL-2041, true", "2026-DOOR-AND-WING-0000004711, false", "No 17, false"})
    @DisplayName("a short number is not cut at its hyphen on a phone, a long one may be (A1, O2)")
    void numbersStayWhole(String number, boolean whole) {
        Customer customer = aCustomer(aProvider("acme").build()).build();
        room = new PostRoom(new PostRoom.Scene(
                aProvider("acme").build(),
                customer,
                aWorkOrder(customer).ref("WO-1").numbered(number).build()));

        String html = mail(MessageDraft.invitation(room.workOrder.ref(), BOTH)).html();

        assertThat(html).contains(">" + number + "</strong>");
        assertThat(html.contains("white-space:nowrap\">" + number)).isEqualTo(whole);
    }

    @Test
    @DisplayName("a mail fetches nothing and links only to the portal and the phone (P33, P34)")
    void linksAreOurs() {
        String html = mail(MessageDraft.followUp(
                        room.workOrder.ref(), BOTH, "See https://evil.example/x and javascript:alert(1)"))
                .html();
        Matcher references =
                Pattern.compile("(?:href|src|url\\()=?[\"']?([^\"')>\\s]+)").matcher(html);
        int links = 0;
        while (references.find()) {
            links++;
            assertThat(references.group(1))
                    .matches("https://repairs\\.example/portal(/a/[A-Za-z0-9_-]{43})?|tel:\\+\\d+");
        }
        assertThat(links).isEqualTo(4);
        assertThat(html).doesNotContain("<img", "@import", "<link", "<form", "<iframe");
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource({
        "Whitfield, '', LK21 8AB, your last name / Ihrem Nachnamen",
        "'', Larch Ltd, LK21 8AB, the name of your company / dem Namen Ihrer Firma",
        "'', '', LK21 8AB, your postcode / Ihrer Postleitzahl",
        "'', '', '', the last four digits of your phone number / den letzten vier Ziffern Ihrer Telefonnummer"
    })
    @DisplayName("a mail names what will be asked: last name, company, postcode or phone (A1, A2, O1)")
    void namesTheQuestion(String family, String company, String postcode, String asked) {
        assertThat(invitation(Locale.UK, family, company, postcode))
                .contains("We ask for " + asked.substring(0, asked.indexOf(" / ")) + " when it opens");
        assertThat(invitation(Locale.GERMANY, family, company, postcode))
                .contains("Beim Öffnen fragen wir nach " + asked.substring(asked.indexOf(" / ") + 3) + ".");
    }

    private String invitation(Locale language, String family, String company, String postcode) {
        Provider provider = aProvider("acme").speaking(language).build();
        Customer customer = aCustomer(provider)
                .named("", family)
                .company(company)
                .withPostcode(postcode)
                .build();
        room = new PostRoom(PostRoom.scene(provider, customer));
        return mail(MessageDraft.invitation(room.workOrder.ref(), BOTH)).text();
    }

    @Test
    @DisplayName("a German mail is German from the subject to the footer (O1)")
    void german() {
        Provider provider = aProvider("acme").speaking(Locale.GERMANY).build();
        room = new PostRoom(PostRoom.scene(provider, aCustomer(provider).build()));
        room.publishing.promise(room.staff, room.workOrder.ref(), LocalDate.of(2026, 3, 9), "");
        RenderedMessage mail = mail(MessageDraft.invitation(room.workOrder.ref(), BOTH));
        assertThat(mail.language()).isEqualTo(Locale.GERMANY);
        assertThat(mail.subject()).isEqualTo("VW Golf Estate, LK21 ZZX: So verfolgen Sie Ihre Reparatur");
        assertThat(mail.text())
                .contains("Guten Tag Dana Whitfield,", "9. März 2026", "Voraussichtlich fertig", "Jederzeit anmelden:")
                .doesNotContain("Hello", "Expected", "Questions");
    }

    @Test
    @DisplayName("a text message is short, names the shop, and its link is never cut (L1)")
    void textMessages() {
        RenderedMessage invitation = text(MessageDraft.invitation(room.workOrder.ref(), BOTH));
        assertThat(invitation.text())
                .startsWith("Acme Repairs: follow your repair (VW Golf Estate, LK21 ZZX) here: https://");
        assertThat(invitation.segments()).isLessThanOrEqualTo(2);
        RenderedMessage longest = text(MessageDraft.followUp(room.workOrder.ref(), BOTH, "word ".repeat(780)));
        assertThat(longest.text().length()).isLessThan(700);
        assertThat(longest.text()).matches("(?s).*\\.\\.\\. https://repairs\\.example/portal/a/[A-Za-z0-9_-]{43}");
        assertThat(SmsSegments.encodingOf(longest.text())).isEqualTo(SmsSegments.Encoding.GSM_7);
    }

    @Test
    @DisplayName("a shop without phone and mail still writes a whole mail (A1)")
    void shopWithoutPhone() {
        Provider provider = aProvider("acme").reachedAt(Location.Reach.none()).build();
        room = new PostRoom(PostRoom.scene(provider, aCustomer(provider).build()));
        RenderedMessage mail = mail(MessageDraft.invitation(room.workOrder.ref(), BOTH));
        assertThat(mail.text()).doesNotContain("Questions?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#1c5a43", "#ffffff", "#000000", "#ffff00", "#ff0000", "#808080", "#f4d03f"})
    @DisplayName("any brand colour gives readable words on the button and readable links (O2, K1)")
    void readableColours(String accent) {
        readable(MailColours.of(accent));
        assertThat(new Branding(accent, Optional.empty()).accentColour()).isEqualTo(accent);
    }

    @Test
    @DisplayName("a thousand random brand colours stay readable (O2)")
    void randomColours() {
        Random random = new Random(11);
        for (int i = 0; i < 1_000; i++) {
            readable(MailColours.of(String.format(Locale.ROOT, "#%06x", random.nextInt(0x1000000))));
        }
    }

    private static void readable(MailColours colours) {
        assertThat(contrast(colours.button(), colours.onButton())).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(colours.link(), "#ffffff")).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(colours.darkLink(), "#121614")).isGreaterThanOrEqualTo(4.5);
    }

    private static double contrast(String one, String other) {
        return MailColours.contrast(Integer.parseInt(one.substring(1), 16), Integer.parseInt(other.substring(1), 16));
    }

    private List<String> bodies(MessageDraft draft) {
        RenderedMessage mail = mail(draft);
        return List.of(mail.text(), mail.html());
    }

    private RenderedMessage mail(MessageDraft draft) {
        return previewed(draft).get(0);
    }

    private RenderedMessage text(MessageDraft draft) {
        return previewed(draft).get(1);
    }

    private List<RenderedMessage> previewed(MessageDraft draft) {
        return room.publishing.preview(room.staff, draft).fold(Preview.Ready::messages, refused -> {
            throw new AssertionError(refused);
        });
    }
}
