package io.repairportal.reference.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same pages on paper, and in the colours of people who see only those. */
@ExtendWith(WithDemo.class)
class MediaIT {
    private static final String HIDDEN_WORDS = """
            () => [...document.querySelectorAll('.stage__text')]
                .filter(each => each.getBoundingClientRect().height < 1)
                .map(each => each.textContent)
            """;
    private static final String NEEDS_A_SCREEN = """
            () => [...document.querySelectorAll('.callpill, .skip, .btn, form, .chev, .foot nav')]
                .filter(each => each.checkVisibility({visibilityProperty: true}))
                .map(each => each.outerHTML.slice(0, 90))
            """;
    private static final String COLOURED = """
            () => [...document.querySelectorAll('main h1, main h2, main p, main .btn, .foot p, .status__word, .act')]
                .filter(each => each.checkVisibility())
                .map(each => [each, getComputedStyle(each)])
                .filter(([each, style]) => {
                    const light = style.color.match(/[\\d.]+/g).slice(0, 3).some(part => Number(part) > 100);
                    return light && !each.closest('.sr');
                })
                .map(([each, style]) => each.outerHTML.slice(0, 60) + ' ' + style.color)
            """;
    private static final String WITHOUT_EDGE = """
            () => [...document.querySelectorAll('.btn:not(.btn--plain), .input, .area, .chip, .callpill')]
                .filter(each => each.checkVisibility())
                .map(each => [each, getComputedStyle(each)])
                .filter(([each, style]) => style.borderTopStyle === 'none' || parseFloat(style.borderTopWidth) < 1
                    || style.borderTopColor === style.backgroundColor)
                .map(([each, style]) => each.outerHTML.slice(0, 90) + ' ' + style.borderTopColor)
            """;

    @Test
    @DisplayName(
            "a printed tracker holds every explanation, nothing that needs a screen, and dark words on white paper,"
                    + " even from a dark screen (O2)")
    void aTrackerOnPaper(Demo demo) {
        try (BrowserContext profile = demo.profile(Screen.DESKTOP.options())) {
            Page page = profile.newPage();
            Scene.TRACKER.enter(page, demo);
            for (ColorScheme light : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(
                        new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(light));
                assertThat(page.evaluate(HIDDEN_WORDS))
                        .as("explanations left out")
                        .isEqualTo(List.of());
                assertThat(page.evaluate(NEEDS_A_SCREEN)).as("needs a screen").isEqualTo(List.of());
                assertThat(page.evaluate(COLOURED)).as("too light for paper").isEqualTo(List.of());
                Screenshots.take(page, "print-tracker-" + light.name().toLowerCase(Locale.ROOT));
            }
            assertThat(page.pdf(new Page.PdfOptions()
                            .setPath(Path.of("target", "screenshots", "tracker.pdf"))
                            .setFormat("A4")))
                    .isNotEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("in forced colours every page passes axe, and buttons and fields keep an edge (O2)")
    void onlyTheReadersColours(Scene scene, Demo demo) {
        try (BrowserContext profile = demo.profile(Screen.PHONE.options())) {
            Page page = profile.newPage();
            scene.enter(page, demo);
            page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
            Screenshots.take(page, "forced-" + scene.picture(Screen.PHONE));
            assertThat(page.evaluate(WITHOUT_EDGE)).as("without an edge").isEqualTo(List.of());
            assertThat(Axe.violations(page)).isEmpty();
        }
    }
}
