package io.repairportal.core.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What messages say in each language")
class PhrasesTest {

    private static final List<String> FILES =
            List.of("messages.properties", "messages_de.properties", "messages_es.properties");

    @Test
    @DisplayName("all languages say the same things, with the same places in them (O1)")
    void allLanguagesAreComplete() throws IOException {
        Properties english = bundle("messages.properties");
        for (String file : FILES) {
            Properties other = bundle(file);
            assertThat(other.stringPropertyNames()).as(file).isEqualTo(english.stringPropertyNames());
            english.stringPropertyNames().forEach(key -> assertThat(places(other.getProperty(key)))
                    .as("%s %s", file, key)
                    .isEqualTo(places(english.getProperty(key))));
        }
    }

    @Test
    @DisplayName("no phrase holds a straight apostrophe, which would hide a place (O1)")
    void apostrophesAreTypographic() throws IOException {
        for (String file : FILES) {
            assertThat(bundle(file).values())
                    .noneMatch(phrase -> phrase.toString().contains("'"));
        }
    }

    @Test
    @DisplayName("phrases of text messages stay within GSM-7 (L1)")
    void textMessagesAreShort() throws IOException {
        for (String file : FILES) {
            Properties bundle = bundle(file);
            bundle.stringPropertyNames().stream()
                    .filter(key -> key.contains(".sms"))
                    .forEach(key -> assertThat(SmsSegments.encodingOf(bundle.getProperty(key)))
                            .as(key)
                            .isEqualTo(SmsSegments.Encoding.GSM_7));
        }
    }

    @Test
    @DisplayName("a language without phrases is answered in English, and says so (O1)")
    void unknownLanguages() {
        assertThat(Phrases.in(Locale.forLanguageTag("fr-FR")).language()).isEqualTo(Locale.UK);
        assertThat(Phrases.in(Locale.forLanguageTag("de-AT")).of("button")).isEqualTo("Ihre Reparatur ansehen");
        assertThat(Phrases.in(Locale.forLanguageTag("es-MX")).of("button")).isEqualTo("Ver mi reparación");
        assertThat(Phrases.in(Locale.US).language()).isEqualTo(Locale.US);
    }

    private static Properties bundle(String file) throws IOException {
        Properties properties = new Properties();
        try (InputStreamReader reader =
                new InputStreamReader(Phrases.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static String places(String phrase) {
        return Stream.of("{0}", "{1}", "{2}", "{3}")
                .filter(phrase::contains)
                .toList()
                .toString();
    }
}
