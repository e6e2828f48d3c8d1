package io.repairportal.core.notification;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.Set;

/** What messages say in one language. A key that a language lacks is said in English. Safe for use by many threads. */
final class Phrases {
    private static final Locale STANDARD = Locale.UK;
    private static final Set<String> TRANSLATED = Set.of("de", "es");

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
        PropertyResourceBundle english = load("messages.properties");
        if (TRANSLATED.contains(wanted.getLanguage())) {
            return new Phrases(wanted, load("messages_" + wanted.getLanguage() + ".properties"), english);
        }
        boolean reads = wanted.getLanguage().equals(STANDARD.getLanguage());
        return new Phrases(reads && !wanted.getCountry().isEmpty() ? wanted : STANDARD, english, english);
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

    private static PropertyResourceBundle load(String file) {
        try (InputStream stream = Objects.requireNonNull(Phrases.class.getResourceAsStream(file), file)) {
            return new PropertyResourceBundle(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
