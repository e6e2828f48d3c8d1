package io.repairportal.web.sample;

import io.repairportal.web.text.TextBundles;
import io.repairportal.web.text.TextSource;
import io.repairportal.web.text.Texts;
import java.util.Locale;
import java.util.Optional;

/**
 * A language nobody speaks, written from right to left: English with every letter accented, a third longer, between marks that turn the
 * direction. What is left of plain English on a page is not in the bundles.
 */
public final class PseudoTexts implements TextSource {
    /** Its tag. */
    public static final Locale LANGUAGE = Locale.forLanguageTag("ar-XB");

    private static final String PLAIN = "AEIOUaeioucnsyz";
    private static final String ACCENTED = "ÅÉÎÖÛåéîöûçñšýž";
    private static final char FROM_THE_RIGHT = '\u2067';
    private static final char END = '\u2069';

    private final Texts english = TextBundles.ours().in(Locale.ENGLISH);

    /** Returns the texts in this language. */
    public static Texts texts() {
        return TextBundles.behind(new PseudoTexts()).in(LANGUAGE);
    }

    @Override
    public Optional<String> find(Locale language, String key) {
        if (!language.equals(LANGUAGE)) {
            return Optional.empty();
        }
        String text = english.of(key);
        return Optional.of(key.startsWith("date.day") ? text : FROM_THE_RIGHT + accented(text) + END);
    }

    private static String accented(String text) {
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            int at = PLAIN.indexOf(letter);
            result.append(at < 0 ? letter : ACCENTED.charAt(at));
        }
        return result.append(" ~".repeat(text.length() / 6)).toString();
    }
}
