package io.repairportal.reference.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.repairportal.reference.journey.Persona;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No mouse, no finger: Tab, Enter, Space and Escape are enough. */
@ExtendWith(WithDemo.class)
class KeyboardIT {
    private static final int MOST_STOPS = 80;
    private static final String STOP = """
            () => {
                const at = document.activeElement;
                const style = getComputedStyle(at);
                const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
                return (ring || style.boxShadow !== 'none' ? 'seen ' : 'UNSEEN ') + at.outerHTML.slice(0, 120);
            }
            """;

    @Test
    @DisplayName("by keyboard alone a customer answers, reads every explanation and reaches everything, always seeing"
            + " where she is (O2)")
    void theKeyboardIsEnough(Demo demo) {
        Persona persona = demo.host().linkTo(Scene.RICH);
        try (BrowserContext profile = demo.profile(Screen.DESKTOP.options())) {
            Page page = profile.newPage();
            page.navigate(persona.url().toString());
            page.keyboard().press("Tab");
            assertThat(page.locator(":focus")).hasAttribute("href", "#main");
            page.keyboard().press("Enter");
            tabTo(page, "#name");
            page.keyboard().type(persona.name());
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*/work-orders/.*"));

            Set<String> stops = allStops(page);
            assertThat(stops).noneMatch(stop -> stop.startsWith("UNSEEN"));
            assertThat(stops).hasSizeGreaterThan(10);
            assertThat(stops).anyMatch(stop -> stop.contains("<summary")).anyMatch(stop -> stop.contains("data-full"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"ltr, ArrowRight, ArrowLeft", "rtl, ArrowLeft, ArrowRight"})
    @DisplayName(
            "the lightbox opens with Enter, turns with the arrows of the reading direction, keeps the focus inside, and"
                    + " Escape leads back to the photo one was looking at (E1, O2)")
    void theLightboxNeedsNoMouse(String direction, String forward, String back, Demo demo) {
        try (BrowserContext profile = demo.profile(Screen.DESKTOP.options())) {
            Page page = profile.newPage();
            Scene.TRACKER.enter(page, demo);
            page.evaluate("direction => document.documentElement.dir = direction", direction);
            Locator photos = page.locator(".strip a");
            photos.first().focus();
            page.keyboard().press("Enter");
            Locator picture = page.locator("dialog[open] img");
            assertThat(picture).hasAttribute("src", photos.first().getAttribute("data-full"));
            page.keyboard().press(back);
            assertThat(picture).hasAttribute("src", photos.first().getAttribute("data-full"));
            page.keyboard().press(forward);
            assertThat(picture).hasAttribute("src", photos.nth(1).getAttribute("data-full"));
            assertThat(escapes(page)).isFalse();
            page.keyboard().press("Escape");
            assertThat(page.locator("dialog[open]")).hasCount(0);
            assertThat(photos.nth(1)).isFocused();
        }
    }

    private static boolean escapes(Page page) {
        boolean escaped = false;
        for (int stop = 0; stop < 6; stop++) {
            page.keyboard().press("Tab");
            escaped |= (Boolean) page.evaluate("document.activeElement !== document.body"
                    + " && !document.querySelector('dialog[open]').contains(document.activeElement)");
        }
        return escaped;
    }

    private static void tabTo(Page page, String selector) {
        for (int stop = 0;
                stop < MOST_STOPS && page.locator(selector + ":focus").count() == 0;
                stop++) {
            page.keyboard().press("Tab");
        }
        assertThat(page.locator(selector)).isFocused();
    }

    private static Set<String> allStops(Page page) {
        Set<String> stops = new LinkedHashSet<>();
        page.keyboard().press("Tab");
        for (int stop = 0; stop < MOST_STOPS && isSomewhere(page); stop++) {
            stops.add((String) page.evaluate(STOP));
            page.keyboard().press("Tab");
        }
        return stops;
    }

    private static boolean isSomewhere(Page page) {
        return (Boolean) page.evaluate("document.activeElement !== document.body");
    }
}
