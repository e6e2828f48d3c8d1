package io.repairportal.reference.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.repairportal.reference.journey.Persona;
import io.repairportal.spi.file.FileContent;
import io.repairportal.spi.provider.Branding;
import io.repairportal.spi.provider.Provider;
import io.repairportal.spi.publication.StagePlan;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same pages for shops that look nothing like the demonstration's: pictures for people, and what a machine can tell. */
@ExtendWith(WithDemo.class)
class BrandsIT {
    private static final String TOO_WIDE =
            "() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)";

    private static Showroom showroom;

    /** What shops may come with; the last one also rewrites the stages, which stay rewritten. */
    enum Brand {
        PALE("#fff3b0", "Sunny Side Cycles", true),
        NEARLY_BLACK("#0a0a12", "Nightshift Garage", true),
        WIDE_LOGO("#d6006c", "Bright & Shiny Detailing", true),
        NO_LOGO("#7c3aed", "Ada’s Sewing Machines", false),
        LONG_NAME(
                "#0f766e",
                "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft und Söhne, Inhaber"
                        + " Maximilian-Ferdinand Freiherr von Hohenstaufen-Lichtenberg",
                true);

        private final String accent;
        private final String shop;
        private final boolean logo;

        Brand(String accent, String shop, boolean logo) {
            this.accent = accent;
            this.shop = shop;
            this.logo = logo;
        }

        void dress(Showroom room) {
            room.dress(this::worn, logo ? Optional.of(FileContent.of("image/png", wordmark())) : Optional.empty());
            if (this == LONG_NAME) {
                room.rewrite(Brand::wordy);
            }
        }

        private Provider worn(Provider before) {
            Branding branding = new Branding(accent, logo ? Optional.of(name()) : Optional.empty());
            return new Provider(
                    before.ref(), shop, branding, before.languages(), before.locations(), before.callCentre());
        }

        private byte[] wordmark() {
            int width = this == WIDE_LOGO ? 1400 : 300;
            BufferedImage picture = new BufferedImage(width, 120, BufferedImage.TYPE_INT_ARGB);
            Graphics2D pen = picture.createGraphics();
            pen.setColor(Color.decode(accent));
            pen.fillRect(0, 0, width, 120);
            pen.setColor(Color.YELLOW);
            for (int x = 10; x < width; x += 60) {
                pen.fillOval(x, 20, 40, 80);
            }
            pen.dispose();
            return png(picture);
        }

        private static byte[] png(BufferedImage picture) {
            try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
                ImageIO.write(picture, "png", bytes);
                return bytes.toByteArray();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }

        private static StagePlan wordy(StagePlan plan) {
            return new StagePlan(
                    plan.ref(),
                    plan.name(),
                    plan.stages().stream().map(Brand::wordy).toList());
        }

        private static StagePlan.PlannedStage wordy(StagePlan.PlannedStage stage) {
            return new StagePlan.PlannedStage(
                    stage.key(),
                    stage.name() + " and thorough inspection of all adjoining components",
                    stage.explanations().stream().map(Brand::wordy).toList());
        }

        private static StagePlan.Explanation wordy(StagePlan.Explanation brief) {
            String name = brief.stageName().isBlank() ? "" : brief.stageName() + " und Nachkontrolle aller Anbauteile";
            return new StagePlan.Explanation(
                    brief.language(), name, (brief.text() + "\n").repeat(5).strip());
        }
    }

    @BeforeAll
    static void furnish() throws IOException {
        showroom = Showroom.open();
    }

    @AfterAll
    static void clear() throws Exception {
        if (showroom != null) {
            showroom.close();
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("whatever a shop's colour, logo and words are, pages stay readable and fit the screen, light and dark,"
            + " phone and desktop (K1, O2)")
    void everyShopLooksGood(Brand brand, Demo demo) {
        brand.dress(showroom);
        Showroom.Door door = showroom.at("/portal");
        List<String> violations = new ArrayList<>();
        for (Screen screen : Screen.values()) {
            try (BrowserContext profile = demo.profile(screen.options())) {
                Page page = profile.newPage();
                Persona persona = door.linkTo(Scene.RICH);
                page.navigate(persona.url().toString());
                look(page, name(brand, "door", screen), violations);
                Scene.answer(page, persona.name());
                look(page, name(brand, "tracker", screen), violations);
                page.navigate(page.url() + "/messages");
                look(page, name(brand, "conversation", screen), violations);
                page.navigate(door.identity().url().toString());
                look(page, name(brand, "list", screen), violations);
            }
        }
        assertThat(violations).isEmpty();
    }

    private static void look(Page page, String name, List<String> violations) {
        for (ColorScheme light : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(light));
            String shown = name + "-" + light.name().toLowerCase(Locale.ROOT);
            Screenshots.take(page, shown);
            Axe.violations(page).forEach(violation -> violations.add(shown + ": " + violation));
            if (!page.evaluate(TOO_WIDE).equals(0)) {
                violations.add(shown + ": scrolls sideways by " + page.evaluate(TOO_WIDE));
            }
        }
    }

    private static String name(Brand brand, String page, Screen screen) {
        return ("brand-" + brand + "-" + page + "-" + screen)
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
    }
}
