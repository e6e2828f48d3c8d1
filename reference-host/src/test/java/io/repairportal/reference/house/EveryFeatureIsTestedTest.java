package io.repairportal.reference.house;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A feature exists when a test says its id: this list grows with the portal, and every id on it is said by some display name. */
class EveryFeatureIsTestedTest {

    private static final String FEATURES =
            "A1 A2 A3 A4 A5 A6 A7 A8 A9 A10 A11 A12 A13 A14 A15 A16 A17 A18 A19 A20 A21 A22 B1 B2 B3 B4 B5 B6 B7 B10"
                    + " D1 D2 E1 E2 E3 E5 F1 J1 K1 K2 K3 K4 K5 K6 K7 K8 K9 L1 L2 M1 M2 M3 M6 O1 O2 O3 O4";
    private static final String PROMISES =
            "P1 P2 P3 P4 P6 P7 P8 P9 P13 P14 P16 P17 P18 P19 P20 P24 P26 P27 P30 P31 P33 P34 P36"
                    + " P46 P47 P48 P49 P50 P61 P62 P64 P65 P66 P67";

    private static final Pattern DISPLAY_NAME =
            Pattern.compile("@DisplayName\\(((?:[^\"()]|\"(?:\\\\.|[^\"\\\\])*\")*)\\)");
    private static final Pattern IDS = Pattern.compile("\\(([A-Z]\\d{1,2}(?:, ?[A-Z]\\d{1,2})*)\\)");

    @Test
    @DisplayName("every feature and promise that the portal claims is named by at least one test")
    void everyClaimIsNamedByATest() {
        Set<String> claimed = words(FEATURES + " " + PROMISES);
        claimed.removeAll(namedByTests());
        assertThat(claimed).as("claimed, but named by no test").isEmpty();
    }

    private static Set<String> namedByTests() {
        Path root = Path.of(System.getProperty("repairportal.root", ".."));
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(EveryFeatureIsTestedTest::holdsTests)
                    .flatMap(EveryFeatureIsTestedTest::idsIn)
                    .collect(toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holdsTests(Path file) {
        String path = file.toString().replace('\\', '/');
        return path.endsWith(".java")
                && (path.contains("/src/test/java/") || path.contains("/portal-adapter-testkit/src/main/java/"));
    }

    private static Stream<String> idsIn(Path file) {
        try {
            return DISPLAY_NAME
                    .matcher(Files.readString(file))
                    .results()
                    .flatMap(name -> IDS.matcher(name.group(1)).results())
                    .map(MatchResult::group)
                    .flatMap(ids -> words(ids.replaceAll("[(),]", " ")).stream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.trim().split("\\s+")).collect(toCollection(TreeSet::new));
    }
}
