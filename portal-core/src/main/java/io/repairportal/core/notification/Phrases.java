package io.repairportal.core.notification;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.PropertyResourceBundle;

/** What messages say in one language. A key that a language lacks is said in English. Safe for use by many threads. */
final class Phrases {
    private static final Locale STANDARD = Locale.UK;
    // why kept: one message asks for its phrases several times, and a file in a jar is slow to read
    private static final PropertyResourceBundle ENGLISH = load("messages.properties");
    private static final Map<String, PropertyResourceBundle> TRANSLATED =
            Map.of("de", load("messages_de.properties"), "es", load("messages_es.properties"));

    private final Locale language;
    private final PropertyResourceBundle own;
    private final PropertyResourceBundle standard;

    private Phrases(Locale language, PropertyResourceBundle own, PropertyResourceBundle standard) {
        this.language = language;
        this.own = own;
        this.standard = standard;
    }

    /** Returns the phrases of the wanted language, or English ones. */
    static Phrases in(Locale wanted) {
        PropertyResourceBundle translated = TRANSLATED.get(wanted.getLanguage());
        if (translated != null) {
            return new Phrases(wanted, translated, ENGLISH);
        }
        boolean reads = wanted.getLanguage().equals(STANDARD.getLanguage());
        return new Phrases(reads && !wanted.getCountry().isEmpty() ? wanted : STANDARD, ENGLISH, ENGLISH);
    }

    /** Returns the language that the phrases are really in. */
    Locale language() {
        return language;
    }

    /** Returns a phrase with its places filled in. */
    String of(String key, Object... values) {
        String pattern = own.containsKey(key) ? own.getString(key) : standard.getString(key);
        return new MessageFormat(pattern, language).format(values);
    }

    /** Returns how somebody of this name, which may be empty, is greeted and called. */
    Map<Placeholder, String> greeting(String name) {
        return name.isEmpty()
                ? Map.of(Placeholder.GREETING, of("greeting.nobody"), Placeholder.NAME, of("name.unknown"))
                : Map.of(Placeholder.GREETING, of("greeting", name), Placeholder.NAME, name);
    }

    private static PropertyResourceBundle load(String file) {
        try (InputStream stream = Objects.requireNonNull(Phrases.class.getResourceAsStream(file), file)) {
            return new PropertyResourceBundle(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
