package io.repairportal.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BrandColoursTest {
    private static final double TEXT = 4.5;
    private static final double SHAPE = 3.0;
    private static final Pattern TOKEN = Pattern.compile("--([a-z0-9-]+):(#[0-9a-f]{6});");
    private static final List<String> SURFACES = List.of("paper", "surface", "sunken", "tint");

    static Stream<String> accents() {
        Random chance = new Random(20261122);
        Stream<String> hard = Stream.of(
                "#000000", "#ffffff", "#ffff00", "#e6ff00", "#00ff00", "#ff00ff", "#00ffff", "#ff0000", "#0000ff",
                "#808080", "#767676", "#777777", "#1c5a43", "#ffd400", "#fffffe", "#010101");
        Stream<String> seeded = Stream.generate(() -> String.format(Locale.ROOT, "#%06x", chance.nextInt(0x1000000)))
                .limit(600);
        return Stream.concat(hard, seeded);
    }

    @ParameterizedTest
    @MethodSource("accents")
    @DisplayName("text is readable on every surface whatever the provider's colour, light and dark (K1, O2)")
    void textIsReadable(String accent) {
        for (Map<String, Colour> tokens : schemes(accent)) {
            for (String surface : SURFACES) {
                for (String text : List.of("ink", "ink-2", "accent-text")) {
                    assertContrast(tokens, text, surface, TEXT);
                }
                assertContrast(tokens, "line-strong", surface, SHAPE);
            }
            assertContrast(tokens, "on-accent", "accent-fill", TEXT);
            assertContrast(tokens, "act-ink", "act", TEXT);
            assertContrast(tokens, "act-btn-ink", "act-btn", TEXT);
            assertContrast(tokens, "on-mark", "mark", TEXT);
            assertContrast(tokens, "mark", "paper", SHAPE);
        }
    }

    @Test
    @DisplayName("the colours of the status words do not depend on the provider and are readable on its paper (O2)")
    void statusWordsAreReadable() {
        for (String accent : accents().limit(60).toList()) {
            List<Map<String, Colour>> schemes = schemes(accent);
            for (String status : List.of("#17653a", "#7c4a03", "#a4262c")) {
                assertThat(Colour.parse(status).contrast(schemes.get(0).get("paper")))
                        .isGreaterThan(TEXT);
            }
            for (String status : List.of("#86d6a2", "#f2c46d", "#ff9d97")) {
                assertThat(Colour.parse(status).contrast(schemes.get(1).get("paper")))
                        .isGreaterThan(TEXT);
            }
        }
    }

    @Test
    @DisplayName("the same accent always gives the same style sheet, so that its address may carry a hash")
    void sameAccentSameStyleSheet() {
        assertThat(new BrandColours("#1C5A43").css()).isEqualTo(new BrandColours("#1c5a43").css());
        assertThat(new BrandColours("#1c5a43").css())
                .startsWith("@layer tokens{")
                .doesNotContain("url(", "@import");
    }

    private static void assertContrast(Map<String, Colour> tokens, String front, String back, double least) {
        assertThat(tokens.get(front).contrast(tokens.get(back)))
                .as("%s on %s", front, back)
                .isGreaterThanOrEqualTo(least);
    }

    private static List<Map<String, Colour>> schemes(String accent) {
        String css = new BrandColours(accent).css();
        int dark = css.indexOf("@media");
        return List.of(tokens(css.substring(0, dark)), tokens(css.substring(dark)));
    }

    private static Map<String, Colour> tokens(String css) {
        Map<String, Colour> tokens = new LinkedHashMap<>();
        Matcher found = TOKEN.matcher(css);
        while (found.find()) {
            tokens.put(found.group(1), Colour.parse(found.group(2)));
        }
        return tokens;
    }
}
