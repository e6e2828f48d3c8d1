package io.repairportal.reference.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.repairportal.reference.browser.JourneyIT.Customer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The life of a login, from the invitation on, in two browsers: the customer's and the shop's. */
@ExtendWith(WithDemo.class)
class LoginsIT {
    private static final String SHOP = "/portal/p/harbour-lane";
    private static final String FIRST = "seven green bottles";
    private static final String SECOND = "eight brown bottles";
    private static final String THIRD = "nine clear bottles";

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = "AT_A_DESK")
    @DisplayName(
            "invited, signed in by password and by code, in another language, after a reset (A7, A8, A9, A10, A21)")
    void aLoginLives(Customer customer, Demo demo) {
        try (BrowserContext home = customer.profile(demo);
                BrowserContext office = customer.profileOf(demo, "maria")) {
            Watch watch = Watch.over(home, demo.host().at("/"));
            Life life = new Life(demo, customer, home.newPage(), office.newPage());
            life.isInvited();
            life.acceptsTheInvitation();
            life.changesThePassword();
            life.signsInByPassword();
            life.signsInByCode();
            life.choosesALanguage();
            life.forgetsThePassword();
            watch.assertQuiet();
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName(
            "one login for customers at two shops: chosen after the sign-in, switched at any time, in her own language;"
                    + " who has none finds the repair by mail address, and reads about the shop (A15, A22, I4, O1)")
    void oneLoginTwoShops(Customer customer, Demo demo) {
        try (BrowserContext profile = customer.profile(demo)) {
            Watch watch = Watch.over(profile, demo.host().at("/"));
            Page page = profile.newPage();
            page.navigate(demo.address(SHOP + "/find"));
            page.locator("#contact").fill("MIKKEL.SORENSEN@mail.example");
            send(page);
            assertThat(heading(page)).hasText("Look at your messages");
            assertThat(Mailbox.of(demo, "mikkel.sorensen@mail.example").linkTo("a"))
                    .contains("/p/harbour-lane/a/");

            SignIn.as(page, demo.host().signedInAs("weber"));
            assertThat(heading(page)).hasText("Für wen sind Sie hier?");
            page.locator(".choices button").filter(with("Speichenwerk")).click();
            page.waitForURL(Pattern.compile(".*/p/speichenwerk/?"));
            page.navigate(demo.address("/portal/p/speichenwerk/choose"));
            page.locator(".choices button").filter(with("Harbour Lane")).click();
            page.waitForURL(Pattern.compile(".*/p/harbour-lane/?"));
            page.navigate(demo.address(SHOP + "/about"));
            assertThat(page.locator("main")).containsText("Öffnungszeiten");
            watch.assertQuiet();
        }
    }

    private static void send(Page page) {
        page.locator("main form button:not([type=button])").first().click();
    }

    private static Locator heading(Page page) {
        return page.locator("main h1");
    }

    private static Locator.FilterOptions with(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    /** One login: its owner's browser and the shop's. */
    private static final class Life {
        private final Demo demo;
        private final Page page;
        private final Page office;
        private final String name;
        private final String address;
        private String password = FIRST;

        Life(Demo demo, Customer customer, Page page, Page office) {
            this.demo = demo;
            this.page = page;
            this.office = office;
            this.name = customer.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            this.address = name.replace(' ', '.') + "@obrien.example";
        }

        void isInvited() {
            office.navigate(demo.address(SHOP + "/staff/customers?q=brien"));
            office.locator("main .rows a").first().click();
            office.locator(".cust a[href$='/give']").click();
            office.locator("[name=contact]").selectOption("niamh");
            office.locator("[name=email]").fill(address);
            office.locator("[name=rights]").selectOption("private");
            office.locator("[name=whole]").check();
            office.locator("[name=userName]").fill(name);
            send(office);
            assertThat(office.locator(".mailview")).containsText("Set up your login");
            Scene.button(office, "Send invitation").click();
            assertThat(office.locator(".note--good")).containsText("The invitation is on its way");
        }

        void acceptsTheInvitation() {
            page.navigate(Mailbox.of(demo, address).linkTo("invite"));
            assertThat(heading(page)).hasText("Set up your login");
            assertThat(page.locator("main")).containsText("Harbour Lane");
            fillInvitation("short");
            assertThat(page.locator("#errors")).containsText("Use at least 10 characters");
            fillInvitation(FIRST);
            page.waitForURL(Pattern.compile(".*/p/harbour-lane/?(\\?.*)?$"));
            assertThat(heading(page)).containsText("Niamh");
        }

        void changesThePassword() {
            page.navigate(demo.address(SHOP + "/account/security"));
            assertThat(page.locator("main")).containsText("This browser");
            page.locator("main a.btn").first().click();
            changePassword("not the old one");
            assertThat(page.locator("#errors")).containsText("This is not your password so far");
            changePassword(FIRST);
            assertThat(page.locator("main .note--good")).containsText("Your password is changed");
            password = SECOND;
        }

        void signsInByPassword() {
            signOut();
            assertThat(heading(page)).hasText("You are signed out");
            page.navigate(demo.address(SHOP + "/sign-in"));
            SignIn.type(page, name, FIRST);
            assertThat(page.locator("#errors")).containsText("User name and password do not fit together");
            SignIn.type(page, name.toUpperCase(Locale.ROOT), password);
            isIn();
        }

        void signsInByCode() {
            signOut();
            page.navigate(demo.address(SHOP + "/sign-in/code"));
            page.locator("#name").fill(address);
            send(page);
            assertThat(heading(page)).hasText("Look at your messages");
            page.locator("#code").fill(Mailbox.of(demo, address).code());
            send(page);
            isIn();
        }

        void choosesALanguage() {
            page.navigate(demo.address(SHOP + "/account/language"));
            page.locator("label").filter(with("Deutsch")).click();
            send(page);
            assertThat(page.locator("html")).hasAttribute("lang", Pattern.compile("^de.*"));
            page.navigate(demo.address(SHOP + "/account/language"));
            page.locator("label").filter(with("English")).click();
            send(page);
            assertThat(page.locator("html")).hasAttribute("lang", Pattern.compile("^en.*"));
        }

        void forgetsThePassword() {
            signOut();
            page.navigate(demo.address(SHOP + "/sign-in"));
            page.locator("main a").filter(with("forgot")).click();
            page.locator("#name").fill(name);
            send(page);
            assertThat(heading(page)).hasText("Look at your messages");
            String link = Mailbox.of(demo, address).linkTo("reset");
            page.navigate(link);
            SignIn.password(page).fill(THIRD);
            send(page);
            assertThat(page.locator("main")).containsText("Your password is changed");
            password = THIRD;
            page.navigate(link);
            assertThat(heading(page)).hasText("This link does not work any more");
            signIn();
        }

        private void fillInvitation(String wanted) {
            page.locator("#given").fill("Niamh");
            page.locator("#family").fill("O'Brien");
            SignIn.password(page).fill(wanted);
            send(page);
        }

        private void changePassword(String old) {
            page.locator("input[name=old]").fill(old);
            SignIn.password(page).fill(SECOND);
            send(page);
        }

        private void signIn() {
            page.navigate(demo.address(SHOP + "/sign-in"));
            SignIn.type(page, name, password);
            isIn();
        }

        private void isIn() {
            page.navigate(demo.address(SHOP + "/"));
            assertThat(heading(page)).containsText("Niamh");
        }

        private void signOut() {
            page.navigate(demo.address(SHOP + "/account"));
            page.locator("main form.leave button").click();
        }
    }
}
