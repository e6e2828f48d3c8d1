package io.repairportal.reference.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.repairportal.spi.provider.Languages;
import io.repairportal.spi.provider.Provider;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The portal in a language that is written from right to left and takes more room than English. */
@ExtendWith(WithDemo.class)
class PseudoLanguageIT {
    private static final String STICKS_OUT =
            "() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)";
    private static final List<String> BELOW_THE_TRACKER =
            List.of("", "/photos", "/documents", "/estimates", "/messages", "/contact", "/feedback", "/nothing-here");

    private static Showroom showroom;

    @BeforeAll
    static void furnish() throws IOException {
        showroom = Showroom.open();
        showroom.dress(PseudoLanguageIT::alsoPseudo, Optional.of(showroom.logo()));
    }

    @AfterAll
    static void clear() throws Exception {
        if (showroom != null) {
            showroom.close();
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("in a right-to-left language every page turns round, fits down to 320 px and passes axe (O1, O2)")
    void everyPageTurnsRound(Screen screen, Demo demo) {
        Showroom.Door door = showroom.at("/portal", new PseudoTexts());
        try (BrowserContext profile = demo.profile(screen.options())) {
            Watch watch = Watch.over(profile, door.mount());
            Page page = profile.newPage();
            List<String> violations = new ArrayList<>();
            page.navigate(door.linkTo(Scene.RICH).url() + "?lang=" + PseudoTexts.LANGUAGE.toLanguageTag());
            look(page, "question", screen, violations);
            page.locator("#name").fill(door.linkTo(Scene.RICH).name());
            page.locator("main form button").click();
            String tracker = page.url();
            for (String below : BELOW_THE_TRACKER) {
                page.navigate(tracker + below);
                look(page, below.isEmpty() ? "tracker" : below.substring(1), screen, violations);
            }
            page.navigate(door.identity().url().toString());
            look(page, "list", screen, violations);
            assertThat(violations).isEmpty();
            watch.assertQuiet();
        }
    }

    private static void look(Page page, String what, Screen screen, List<String> violations) {
        String name = "pseudo-" + what + "-" + screen.name().toLowerCase(Locale.ROOT);
        assertThat(page.locator("html").getAttribute("dir")).as(name).isEqualTo("rtl");
        Screenshots.take(page, name);
        Axe.violations(page).forEach(violation -> violations.add(name + ": " + violation));
        for (int width : new int[] {320, screen.width}) {
            page.setViewportSize(width, screen.height);
            if (!page.evaluate(STICKS_OUT).equals(0)) {
                violations.add(name + " sticks out at " + width + " px by " + page.evaluate(STICKS_OUT));
            }
        }
    }

    private static Provider alsoPseudo(Provider shop) {
        List<Locale> offered = Stream.concat(shop.languages().offered().stream(), Stream.of(PseudoTexts.LANGUAGE))
                .toList();
        return new Provider(
                shop.ref(), shop.name(), shop.branding(), new Languages(offered), shop.locations(), shop.callCentre());
    }
}
