package io.repairportal.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.core.audit.AuditEvent;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MessageKeysTest {
    private static final Path TEXTS = Path.of("src/main/resources/io/repairportal/web");
    private static final Pattern PLACE = Pattern.compile("\\{[^}]*}");
    private static final Pattern IN_TEMPLATE = Pattern.compile("\\bt\\(\"([^\"]+)\"\\)");
    private static final Pattern IN_CODE = Pattern.compile("(?:texts|texts\\(\\))\\s*\\.of\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern PLURAL = Pattern.compile("(?:\\.|texts)count\\(\\s*\"([^\"]+)\"");
    private static final Pattern LITERAL = Pattern.compile("\"([a-zA-Z]+\\.(?:[a-zA-Z_]+\\.?)*)\"");

    private final Properties english = texts("messages.properties");
    private final Properties german = texts("messages_de.properties");
    private final Properties spanish = texts("messages_es.properties");

    @Test
    @DisplayName("every text exists in English, German and Spanish, and none of them is empty (O1)")
    void everyTextExistsInEveryLanguage() {
        assertThat(german.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(spanish.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(Stream.of(english, german, spanish).flatMap(texts -> texts.values().stream()))
                .allSatisfy(text -> assertThat(text.toString()).isNotBlank());
    }

    @Test
    @DisplayName("the back office speaks Spanish as well (O1)")
    void theOfficeSpeaksSpanish() {
        Properties office = texts("staff.properties");
        Properties spanish = texts("staff_es.properties");
        assertThat(spanish.stringPropertyNames()).isEqualTo(office.stringPropertyNames());
        assertThat(office.stringPropertyNames()).allSatisfy(key -> assertThat(places(spanish.getProperty(key)))
                .as(key)
                .isEqualTo(places(office.getProperty(key))));
    }

    @Test
    @DisplayName("every event of the audit trail has its words in every language (O1, O3)")
    void everyEventHasWords() {
        for (String office : List.of("staff.properties", "staff_de.properties", "staff_es.properties")) {
            Properties words = texts(office);
            assertThat(AuditEvent.values()).allSatisfy(event -> assertThat(
                            words.getProperty("staff.auditEvent." + event.name().toLowerCase(Locale.ROOT), ""))
                    .as(office)
                    .isNotBlank());
            assertThat(words.stringPropertyNames())
                    .filteredOn(key -> key.startsWith("staff.auditEvent."))
                    .hasSameSizeAs(AuditEvent.values());
        }
    }

    @Test
    @DisplayName("a text has the same places in every language (O1)")
    void placesAreTheSame() {
        for (String key : english.stringPropertyNames()) {
            assertThat(places(german.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
            assertThat(places(spanish.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    @Test
    @DisplayName("every key that templates and handlers name exists (O1)")
    void everyNamedKeyExists() {
        Set<String> named = new TreeSet<>();
        named.addAll(all(IN_TEMPLATE, source("src/main/jte", ".jte")));
        named.addAll(all(IN_CODE, source("src/main/java", ".java")));
        all(PLURAL, source("src/main/java", ".java"))
                .forEach(key -> named.addAll(List.of(key + ".one", key + ".other")));
        assertThat(named).isNotEmpty().isSubsetOf(english.stringPropertyNames());
    }

    @Test
    @DisplayName("no text is left over that nothing shows (O1)")
    void noTextIsLeftOver() {
        String all = source("src/main/jte", ".jte") + source("src/main/java", ".java");
        Set<String> literals = all(LITERAL, all);
        Set<String> mentioned = english.values().stream()
                .flatMap(text -> places(text.toString()).stream())
                .map(place -> place.substring(1, place.length() - 1))
                .collect(Collectors.toSet());
        Set<String> leftOver = english.stringPropertyNames().stream()
                .filter(key -> !mentioned.contains(key) && !isUsed(key, literals))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(leftOver).isEmpty();
    }

    private static boolean isUsed(String key, Set<String> literals) {
        String stem = key.replaceFirst("\\.(one|other)$", "");
        return literals.contains(key)
                || literals.contains(stem)
                || literals.contains(key.replaceFirst("(Lead|Text|Hint)$", ""))
                || literals.contains(key.substring(0, key.lastIndexOf('.') + 1));
    }

    private static Set<String> places(String text) {
        return all(Pattern.compile("(" + PLACE.pattern() + ")"), text);
    }

    private static Set<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static String source(String directory, String ending) {
        try (Stream<Path> files = Files.walk(Path.of(directory))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .map(MessageKeysTest::read)
                    .collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Properties texts(String file) {
        Properties texts = new Properties();
        for (String each : List.of(file, file.replace("messages", "staff"))) {
            try (Reader reader = Files.newBufferedReader(TEXTS.resolve(each))) {
                texts.load(reader);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return texts;
    }
}
