package io.repairportal.reference.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.repairportal.reference.journey.Persona;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From a message in a mailbox to the end of a visit, the way a customer goes it. */
@ExtendWith(WithDemo.class)
class JourneyIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Who follows a repair, and with what. */
    enum Customer {
        ON_A_PHONE(Screen.PHONE, true),
        AT_A_DESK(Screen.DESKTOP, true),
        ON_A_PHONE_WITHOUT_SCRIPT(Screen.PHONE, false),
        AT_A_DESK_WITHOUT_SCRIPT(Screen.DESKTOP, false);

        private final Screen screen;
        private final boolean script;

        Customer(Screen screen, boolean script) {
            this.screen = screen;
            this.script = script;
        }

        BrowserContext profile(Demo demo) {
            return demo.profile(screen.options().setJavaScriptEnabled(script));
        }

        BrowserContext profileOf(Demo demo, String userName) {
            return demo.profileOf(userName, screen.options().setJavaScriptEnabled(script));
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("from the message to the last good-bye on phone and desktop, with and without JavaScript"
            + " (A1, A2, A3, A6, B2, B4, B7, D1, D2, E1, E2, F1, J1, P16)")
    void aCustomerFollowsARepair(Customer customer, Demo demo) {
        Persona persona = demo.host().linkTo(Scene.RICH);
        try (BrowserContext profile = customer.profile(demo)) {
            Watch watch = Watch.over(profile, demo.host().at("/"));
            Page page = profile.newPage();
            readsTheMessage(page, demo);
            answersTheQuestion(page, persona, customer);
            readsWhereItStands(page, persona);
            looksAtPhotos(page, customer);
            fetchesADocument(page);
            readsAnEstimate(page);
            writesToTheShop(page, "Is Friday certain? " + customer);
            givesFeedback(page);
            leaves(page, persona);
            watch.assertQuiet();
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("whoever is signed in at the host sees the list: current and past, one state, a search, page by page"
            + " (A18, B1)")
    void aMemberLooksThroughTheList(Customer customer, Demo demo) {
        try (BrowserContext profile = customer.profile(demo)) {
            Watch watch = Watch.over(profile, demo.host().at("/"));
            Page page = profile.newPage();
            page.navigate(demo.host().identity().url().toString());
            switchesBetweenCurrentAndPast(page);
            searches(page);
            page.navigate(demo.host().identityOf("district").url().toString());
            choosesAState(page);
            turnsThePages(page);
            watch.assertQuiet();
        }
    }

    private static void switchesBetweenCurrentAndPast(Page page) {
        Locator rows = rows(page);
        assertThat(page.getByRole(AriaRole.HEADING, heading("Work orders"))).isVisible();
        assertThat(rows.filter(with(Scene.RICH))).hasCount(1);
        assertThat(rows.filter(with("HL-1988"))).hasCount(0);
        assertThat(rows.filter(with("HL-2060"))).hasCount(0);

        link(page, "Past").click();
        assertThat(rows.filter(with("HL-1988"))).hasCount(1);
        assertThat(rows.filter(with(Scene.RICH))).hasCount(0);
        link(page, "Current").click();
        assertThat(rows.filter(with(Scene.RICH))).hasCount(1);
    }

    private static void searches(Page page) {
        page.getByRole(AriaRole.SEARCHBOX).fill("tailgate");
        Scene.button(page, "Search").click();
        assertThat(rows(page)).hasCount(1);
        link(page, "Tailgate repaint").click();
        assertThat(page.locator("main")).containsText("HL-2051");
    }

    private static void choosesAState(Page page) {
        link(page, "Past").click();
        chip(page, "Cancelled").click();
        assertThat(chip(page, "Cancelled")).hasAttribute("aria-current", "true");
        assertThat(rows(page)).hasCount(2);
        assertThat(rows(page).filter(with("wet keyboard"))).hasCount(2);
        chip(page, "Completed").click();
        assertThat(rows(page).filter(with("cracked screen")).first()).isVisible();
        assertThat(rows(page).filter(with("wet keyboard"))).hasCount(0);
        chip(page, "All").click();
        assertThat(chip(page, "All")).hasAttribute("aria-current", "true");
    }

    private static void turnsThePages(Page page) {
        List<String> numbers = new ArrayList<>(numbers(page));
        assertThat(rows(page)).hasCount(25);
        Locator older = link(page, "Show older ones");
        while (older.isVisible()) {
            older.click();
            assertThat(rows(page).first()).not().containsText(numbers.get(numbers.size() - 1));
            numbers.addAll(numbers(page));
        }
        assertThat(numbers).hasSizeGreaterThan(30).doesNotHaveDuplicates();
        assertThat(numbers).endsWith("T-86849");
    }

    private static List<String> numbers(Page page) {
        return rows(page).locator("td:nth-of-type(1)").allInnerTexts();
    }

    private static Locator rows(Page page) {
        return page.locator("tbody tr");
    }

    private static Locator chip(Page page, String name) {
        return page.locator(".chips a").filter(with(name));
    }

    private static void readsTheMessage(Page page, Demo demo) {
        page.navigate(demo.address("/"));
        link(page, "Open the mailbox").click();
        Locator mail = page.locator("iframe[title*='VW Golf'][title*='follow your repair']");
        waitsForIt(page, mail);
        mail.scrollIntoViewIfNeeded();
        Locator access = mail.contentFrame().getByRole(AriaRole.LINK).filter(with("Access your repair"));
        pointsAt(access, access.and(mail.contentFrame().locator(":hover")));
        access.click();
        page.waitForURL(Pattern.compile(".*/a/.*"));
    }

    // why: a host shows its pages while its first messages are still on their way
    private static void waitsForIt(Page page, Locator mail) {
        Awaitility.await("the message").atMost(PATIENCE).pollInSameThread().until(() -> {
            if (mail.count() == 0) {
                page.reload();
            }
            return mail.count() == 1;
        });
    }

    // why: the mail is a frame with a process of its own. Chromium learns from the last picture drawn which process a
    // click belongs to; until the frame is in that picture, the page around it gets the click, and nothing happens
    private static void pointsAt(Locator link, Locator pointedAt) {
        Awaitility.await("the frame feels the pointer")
                .atMost(PATIENCE)
                .pollInSameThread()
                .until(() -> {
                    link.hover();
                    return pointedAt.count() == 1;
                });
    }

    private static void answersTheQuestion(Page page, Persona persona, Customer customer) {
        assertThat(page.locator("body")).not().containsText(persona.number());
        Scene.answer(page, "Nobody " + customer);
        assertThat(page).hasTitle(Pattern.compile("^Error: .*"));
        Locator summary = page.getByRole(AriaRole.ALERT);
        assertThat(summary).containsText("This is not the last name");
        assertThat(page.locator("main")).containsText("4 tries left");
        if (customer.script) {
            assertThat(summary).isFocused();
        }
        summary.getByRole(AriaRole.LINK).click();
        assertThat(page.getByLabel("Last name")).isFocused();
        Scene.answer(page, persona.name().toUpperCase(Locale.ROOT));
        page.waitForURL(Pattern.compile(".*/work-orders/" + persona.number()));
        assertThat(page.url()).as("no token in the address bar (P16)").doesNotContain("/a/");
    }

    private static void readsWhereItStands(Page page, Persona persona) {
        assertThat(page.locator("main")).containsText(persona.number());
        assertThat(page.getByRole(AriaRole.HEADING).first()).isVisible();
        Locator current = page.locator("[aria-current=step]");
        assertThat(current).hasCount(1);
        assertThat(current).containsText("Painting");
        assertThat(page.locator("body")).not().containsText("booth 2");
        Locator done = page.locator("details.stage").first();
        assertThat(done.getByText("Your car is with us.")).isHidden();
        done.locator("summary").click();
        assertThat(done.getByText("Your car is with us.")).isVisible();
    }

    private static void looksAtPhotos(Page page, Customer customer) {
        String tracker = page.url();
        Locator first = page.locator(".strip a").first();
        first.focus();
        page.keyboard().press("Enter");
        if (customer.script) {
            walksThroughTheLightbox(page, first);
            page.navigate(first.evaluate("link => link.href").toString());
        }
        assertThat(page.locator("figure img")).isVisible();
        assertThat(page.locator("main")).containsText("Photo 1 of");
        link(page, "Next").click();
        assertThat(page.locator("main")).containsText("Photo 2 of");
        link(page, "All photos").click();
        assertThat(page.locator("main img")).hasCount(3);
        page.navigate(tracker);
    }

    private static void walksThroughTheLightbox(Page page, Locator first) {
        Locator box = page.locator("dialog[open]");
        assertThat(box).isVisible();
        String shown = box.locator("img").getAttribute("src");
        page.keyboard().press("ArrowRight");
        assertThat(box.locator("img")).not().hasAttribute("src", shown);
        page.keyboard().press("ArrowLeft");
        assertThat(box.locator("img")).hasAttribute("src", shown);
        page.keyboard().press("Escape");
        assertThat(box).hasCount(0);
        assertThat(first).isFocused();
    }

    private static void fetchesADocument(Page page) {
        String tracker = page.url();
        page.navigate(tracker + "/documents");
        assertThat(page.locator("main")).not().containsText("supplier");
        Download download =
                page.waitForDownload(() -> link(page, "Damage report").click());
        assertThat(download.suggestedFilename()).isEqualTo("damage-report.pdf");
        assertThat(download.failure()).isNull();
        page.navigate(tracker);
    }

    private static void readsAnEstimate(Page page) {
        String tracker = page.url();
        page.navigate(tracker + "/estimates");
        link(page, "Door and wing").click();
        assertThat(page.locator("main")).containsText("Repair front left door");
        assertThat(page.locator("main")).containsText("£");
        page.navigate(tracker);
    }

    private static void writesToTheShop(Page page, String text) {
        String tracker = page.url();
        link(page, "Contact us").click();
        page.navigate(tracker + "/contact");
        page.getByLabel("Your message").fill(text);
        Scene.button(page, "Send message").click();
        assertThat(page.getByRole(AriaRole.HEADING, heading("Thank you"))).isVisible();
        link(page, "Back to your repair").click();
        assertThat(page.locator(".msgs")).containsText(text);
    }

    private static void givesFeedback(Page page) {
        String tracker = page.url();
        link(page, "Provide feedback").click();
        page.getByLabel("Your feedback").fill("Clear and quick.");
        Scene.button(page, "Send feedback").click();
        assertThat(page.getByRole(AriaRole.HEADING, heading("Thank you"))).isVisible();
        page.navigate(tracker);
    }

    private static void leaves(Page page, Persona persona) {
        String tracker = page.url();
        Scene.button(page, "Leave this repair").click();
        assertThat(page.locator("main")).not().containsText(persona.number());
        page.navigate(tracker);
        assertThat(page.locator("body")).not().containsText(persona.number());
        page.navigate(persona.url().toString());
        assertThat(page.getByLabel("Last name")).isVisible();
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    private static Page.GetByRoleOptions heading(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator.FilterOptions with(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
