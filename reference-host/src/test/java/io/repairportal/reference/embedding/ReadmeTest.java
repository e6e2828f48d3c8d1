package io.repairportal.reference.embedding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the README promises about embedding is counted and compared with the code that the tests run. */
class ReadmeTest {
    private static final Path ROOT = Path.of(System.getProperty("repairportal.root", ".."));
    private static final Path HERE = ROOT.resolve("reference-host/src/test/java/io/repairportal/reference/embedding");

    @ParameterizedTest
    @CsvSource({
        "wiring,GarageStart",
        "workshop,GarageShop",
        "news,GarageDesk",
        "spring-beans,SpringPortal",
        "spring-transactions,SpringUnitOfWork"
    })
    @DisplayName("the code that the README shows is that of the embedding tests, word for word (M1, M6)")
    void theReadmeShowsWhatRuns(String snippet, String type) throws IOException {
        String name = Pattern.quote(snippet);
        Pattern shown = Pattern.compile(
                "<!-- snippet:" + name + " -->\\s*```java\\n(.*?)```\\s*<!-- /snippet:" + name + " -->",
                Pattern.DOTALL);

        assertThat(only(shown, Files.readString(ROOT.resolve("README.md"), UTF_8)))
                .isEqualToNormalizingWhitespace(tagged(snippet, type));
    }

    @ParameterizedTest
    @CsvSource({
        "hibernate.version,<hibernate.version>%s</hibernate.version>",
        "jakarta.persistence.version,<jakarta-persistence.version>%s</jakarta-persistence.version>",
        "hibernate-validator.version,<artifactId>hibernate-validator</artifactId><version>%s</version>"
    })
    @DisplayName("the versions that the README asks hosts for are those that the build tests (M1)")
    void theVersionsAreThoseOfTheBuild(String property, String shown) throws IOException {
        Pattern set = Pattern.compile("<" + Pattern.quote(property) + ">(.*?)</");
        String version = only(set, Files.readString(ROOT.resolve("pom.xml"), UTF_8));

        assertThat(Files.readString(ROOT.resolve("README.md"), UTF_8)).contains(shown.formatted(version));
    }

    @Test
    @DisplayName("the portal is wired in at most 20 lines (M1)")
    void theWiringIsShort() throws IOException {
        assertThat(codeLines(wiring())).hasSizeLessThanOrEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GarageCustomers", "GarageJobs"})
    @DisplayName("a port over the host's own table has at most 60 code lines (M2)")
    void thePortsAreShort(String port) throws IOException {
        assertThat(codeLines(Files.readString(HERE.resolve(port + ".java"), UTF_8)))
                .hasSizeLessThanOrEqualTo(60);
    }

    @Test
    @DisplayName("the host's transactions are joined in at most 40 code lines, where they are Spring's (M6)")
    void theTransactionsAreJoinedShortly() throws IOException {
        assertThat(codeLines(tagged("spring-transactions", "SpringUnitOfWork"))).hasSizeLessThanOrEqualTo(40);
    }

    private static String wiring() throws IOException {
        return tagged("wiring", "GarageStart");
    }

    private static String tagged(String snippet, String type) throws IOException {
        Pattern tagged = Pattern.compile("// tag::" + snippet + "\\n(.*?)\\n\\s*// end::" + snippet, Pattern.DOTALL);
        return only(tagged, Files.readString(HERE.resolve(type + ".java"), UTF_8));
    }

    private static String only(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as("the text has %s", pattern).isTrue();
        return matcher.group(1);
    }

    private static List<String> codeLines(String source) {
        return source.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .filter(line -> !line.matches("(//|/\\*|\\*|import |package ).*"))
                .toList();
    }
}
