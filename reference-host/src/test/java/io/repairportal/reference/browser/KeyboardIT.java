package io.repairportal.reference.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.repairportal.reference.journey.Persona;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

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
