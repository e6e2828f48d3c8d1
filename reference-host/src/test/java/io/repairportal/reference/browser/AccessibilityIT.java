package io.repairportal.reference.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page in every light: nobody is kept out, and the browser has nothing to complain about. */
@ExtendWith(WithDemo.class)
class AccessibilityIT {

    /** How a page may be asked to look. */
    enum Look {
        LIGHT,
        DARK,
        RIGHT_TO_LEFT;

        void dress(Page page) {
            page.emulateMedia(new Page.EmulateMediaOptions()
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setColorScheme(this == DARK ? ColorScheme.DARK : ColorScheme.LIGHT));
            page.evaluate("dir => document.documentElement.dir = dir", this == RIGHT_TO_LEFT ? "rtl" : "ltr");
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName(
            "every page passes axe in light, dark and right-to-left, on phone and desktop, with a quiet console (O2, P30)")
    void everybodyCanUseIt(Scene scene, Demo demo) {
        try (BrowserContext profile = demo.profile(Screen.PHONE.options())) {
            Watch watch = Watch.over(profile, demo.host().at("/"));
            Page page = profile.newPage();
            scene.enter(page, demo);

            List<String> violations = new ArrayList<>();
            for (Screen screen : Screen.values()) {
                page.setViewportSize(screen.width, screen.height);
                for (Look look : Look.values()) {
                    look.dress(page);
                    String name = name(scene, screen, look);
                    Screenshots.take(page, name);
                    Axe.violations(page).forEach(violation -> violations.add(name + ": " + violation));
                }
            }
            assertThat(violations).isEmpty();
            watch.assertQuiet();
        }
    }

    private static String name(Scene scene, Screen screen, Look look) {
        return (scene + "-" + screen + "-" + look).toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
