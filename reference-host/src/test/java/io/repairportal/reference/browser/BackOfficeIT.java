package io.repairportal.reference.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.repairportal.reference.browser.JourneyIT.Customer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A shop runs its portal from the browser. What is changed on the way is changed back, for the tests that come later. */
@ExtendWith(WithDemo.class)
class BackOfficeIT {
    private static final String OFFICE = "/portal/p/harbour-lane/staff";

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("an administrator defines access rights, explains a refusal, sets the portal up and proves the audit"
            + " trail (A16, K1, K2, K4, O3)")
    void administratorsDecide(Customer device, Demo demo) {
        try (BrowserContext profile = device.profileOf(demo, "maria")) {
            Watch watch = Watch.over(profile, demo.host().at("/"));
            Page page = profile.newPage();
            definesRights(page, demo, "Trial " + device.name().toLowerCase(Locale.ROOT));
            explains(page, demo);
            changesSettings(page, demo);
            provesTheTrail(page, demo);
            page.navigate(demo.address(OFFICE + "/setup"));
            assertThat(page.locator("main")).containsText("Public address");
            watch.assertQuiet();
        }
    }

    private static void definesRights(Page page, Demo demo, String name) {
        page.navigate(demo.address(OFFICE + "/access-rights"));
        page.locator("[name=name]").fill(name);
        Scene.button(page, "Create").click();
        assertThat(page.locator("main h1")).hasText(name);
        tick(page, "See photos");
        Scene.button(page, "See what changes").click();
        assertThat(page.locator(".added").filter(with("See photos"))).hasCount(1);
        Scene.button(page, "Save").click();
        assertThat(done(page)).containsText("Saved");
        page.locator("[aria-labelledby=copy] [name=name]").fill(name + ", copy");
        Scene.button(page, "Duplicate").click();
        assertThat(page.locator("main h1")).hasText(name + ", copy");
        for (String each : new String[] {name + ", copy", name}) {
            page.navigate(demo.address(OFFICE + "/access-rights"));
            page.locator("main .rows a").filter(exactly(each)).click();
            Scene.button(page, "Delete").click();
            assertThat(done(page)).containsText("Removed");
        }
        page.navigate(demo.address(OFFICE + "/access-rights/private"));
        Scene.button(page, "Delete").click();
        assertThat(page.locator("#errors")).containsText("cannot be deleted");
        assertThat(page.locator("main")).containsText("ada okafor");
    }

    private static void explains(Page page, Demo demo) {
        page.navigate(demo.address(OFFICE + "/customers/brightwater"));
        page.locator("#why-may").selectOption("documents.view");
        page.locator("#why-order").fill(Scene.RICH);
        Scene.button(page, "Explain").click();
        assertThat(page.locator(".answer")).containsText("No.");
        assertThat(page.locator(".rules li").filter(with("Refuses"))).hasCount(1);
    }

    private static void changesSettings(Page page, Demo demo) {
        page.navigate(demo.address(OFFICE + "/settings"));
        page.locator("[name=redirect]").fill("http://example.com");
        page.locator("[name=mode][value=redirected]").check();
        page.locator("[aria-labelledby=state] button").click();
        assertThat(page.locator("#errors")).containsText("https://");
        page.navigate(demo.address(OFFICE + "/settings"));
        for (boolean on : new boolean[] {true, false}) {
            page.locator("[name=umlauts]").setChecked(on);
            page.locator("[aria-labelledby=access] .btn").click();
            assertThat(done(page)).containsText("Saved");
            assertThat(page.locator("[name=umlauts]"))
                    .isChecked(new LocatorAssertions.IsCheckedOptions().setChecked(on));
        }
    }

    private static void provesTheTrail(Page page, Demo demo) {
        page.navigate(demo.address(OFFICE + "/audit"));
        page.locator("a").filter(with("Check the chain")).click();
        assertThat(page.locator("main")).containsText("The chain is whole");
    }

    private static void tick(Page page, String permission) {
        page.locator(".perms label")
                .filter(exactly(permission))
                .locator("input")
                .check();
    }

    private static Locator done(Page page) {
        return page.locator(".note--good");
    }

    private static Locator.FilterOptions with(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Locator.FilterOptions exactly(String text) {
        return new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + text + "\\s*($|\\d|Nothing|See)"));
    }
}
