package io.repairportal.reference.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Small phones, large letters, thumbs, and people whom movement makes ill. */
@ExtendWith(WithDemo.class)
class LayoutIT {
    private static final String WIDER_THAN_THE_SCREEN =
            "() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)";
    /** What is too small for a thumb; a box in its label is as large as the label, which answers for it. */
    static final String TARGETS_TOO_SMALL = """
            () => [...document.querySelectorAll('button, summary, select, textarea, input:not([type=hidden]), .btn, .callpill, .row')]
                .filter(each => each.checkVisibility() && !each.closest('iframe'))
                .map(each => [each, (each.closest('label') ?? each).getBoundingClientRect()])
                .filter(([each, box]) => box.width > 0 && (box.height < 43.5 || box.width < 43.5))
                .map(([each, box]) => each.outerHTML.slice(0, 90) + ' ' + box.width + 'x' + box.height)
            """;

    static final String STILL_MOVING = """
            () => [...document.querySelectorAll('*')]
                .filter(each => [getComputedStyle(each), getComputedStyle(each, '::before'), getComputedStyle(each, '::after')]
                    .some(style => (style.animationName !== 'none' && parseFloat(style.animationDuration) > 0.1)
                        || parseFloat(style.transitionDuration) > 0.1 || style.scrollBehavior === 'smooth'))
                .map(each => each.outerHTML.slice(0, 90))
            """;

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("every page fits 320 px and letters of double size without scrolling sideways, has targets of 44 px,"
            + " and keeps still when asked (O2)")
    void itFitsSmallScreensAndLargeThumbs(Scene scene, Demo demo) {
        try (BrowserContext profile = demo.profile(Screen.PHONE.options())) {
            Page page = profile.newPage();
            scene.enter(page, demo);

            page.waitForLoadState();
            assertThat(page.evaluate(TARGETS_TOO_SMALL)).as("targets").isEqualTo(List.of());
            page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            assertThat(page.evaluate(STILL_MOVING)).as("movement").isEqualTo(List.of());
            page.setViewportSize(320, 640);
            assertThat(page.evaluate(WIDER_THAN_THE_SCREEN)).as("at 320 px").isEqualTo(0);
            page.evaluate("document.documentElement.style.fontSize = '200%'");
            for (Screen screen : Screen.values()) {
                page.setViewportSize(screen.width, screen.height);
                assertThat(page.evaluate(WIDER_THAN_THE_SCREEN))
                        .as("letters at 200 %% on a %s", screen)
                        .isEqualTo(0);
                Screenshots.take(page, "large-" + scene.picture(screen));
            }
        }
    }
}
