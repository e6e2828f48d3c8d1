package io.repairportal.web.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The texts of the portal in all its languages: the host's first, ours behind them. UTF-8 files {@code messages.properties} (English) and
 * {@code messages_xx.properties}; the back office has its own beside them, {@code staff.properties}. Safe for use by many threads.
 */
public final class TextBundles {
    private static final String OURS = "io/repairportal/web/messages";
    private static final String OFFICE = "io/repairportal/web/staff";
    private static final String OFFICE_KEYS = "staff.";

    private final ClassLoader loader;
    private final List<TextSource> before;
    private final Map<String, Map<String, String>> files = new ConcurrentHashMap<>();
    private final Map<Locale, Texts> byLanguage = new ConcurrentHashMap<>();

    private TextBundles(ClassLoader loader, List<TextSource> before) {
        this.loader = loader;
        this.before = List.copyOf(before);
    }

    /** Returns our texts alone. */
    public static TextBundles ours() {
        return new TextBundles(ownLoader(), List.of());
    }

    /** Returns our texts behind these sources. */
    public static TextBundles behind(TextSource... sources) {
        return new TextBundles(ownLoader(), List.of(sources));
    }

    /** Returns a source over the host's own files, for example {@code com/shop/portal} for {@code com/shop/portal_de.properties}. */
    public static TextSource files(ClassLoader loader, String baseName) {
        TextBundles files = new TextBundles(loader, List.of());
        return (language, key) ->
                Optional.ofNullable(files.file(baseName, language).get(key));
    }

    /** Returns the texts for readers of this language. */
    public Texts in(Locale language) {
        return byLanguage.computeIfAbsent(language, wanted -> new Texts(wanted, source(wanted)));
    }

    private UnaryOperator<String> source(Locale language) {
        Locale plain = Locale.forLanguageTag(language.getLanguage());
        Map<String, String> ours = merged(OURS, plain);
        Map<String, String> office = merged(OFFICE, plain);
        return key -> {
            for (TextSource source : before) {
                Optional<String> text = source.find(language, key).or(() -> source.find(plain, key));
                if (text.isPresent()) {
                    return text.get();
                }
            }
            return required((key.startsWith(OFFICE_KEYS) ? office : ours).get(key), key);
        };
    }

    private Map<String, String> merged(String baseName, Locale language) {
        Map<String, String> texts = new HashMap<>(file(baseName, Locale.ROOT));
        texts.putAll(file(baseName, language));
        return texts;
    }

    private static String required(@Nullable String text, String key) {
        if (text == null) {
            throw new IllegalArgumentException("no text for " + key);
        }
        return text;
    }

    private Map<String, String> file(String baseName, Locale language) {
        String suffix =
                language.getLanguage().isEmpty() || language.getLanguage().equals("en")
                        ? ""
                        : "_" + language.getLanguage();
        return files.computeIfAbsent(baseName + suffix + ".properties", this::read);
    }

    private Map<String, String> read(String resource) {
        try (InputStream in = loader.getResourceAsStream(resource)) {
            if (in == null) {
                return Map.of();
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> texts = new ConcurrentHashMap<>();
            // why interned: pages name keys by constants, and a hundred look-ups a page find theirs without comparing
            // letters
            properties.stringPropertyNames().forEach(key -> texts.put(key.intern(), properties.getProperty(key)));
            return texts;
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read the texts in " + resource, broken);
        }
    }

    private static ClassLoader ownLoader() {
        return Objects.requireNonNull(TextBundles.class.getClassLoader());
    }
}
