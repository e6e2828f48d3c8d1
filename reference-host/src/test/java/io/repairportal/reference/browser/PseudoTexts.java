package io.repairportal.reference.browser;

import io.repairportal.web.text.TextBundles;
import io.repairportal.web.text.TextSource;
import io.repairportal.web.text.Texts;
import java.util.Locale;
import java.util.Optional;

/** A language nobody speaks, written from right to left and a third longer than English: shows what a page does with others than ours. */
final class PseudoTexts implements TextSource {
    static final Locale LANGUAGE = Locale.forLanguageTag("ar-XB");

    private static final char FROM_THE_RIGHT = '\u2067';
    private static final char END = '\u2069';

    private final Texts english = TextBundles.ours().in(Locale.ENGLISH);

    @Override
    public Optional<String> find(Locale language, String key) {
        if (!language.equals(LANGUAGE)) {
            return Optional.empty();
        }
        String text = english.of(key);
        return Optional.of(
                key.startsWith("date.day") ? text : FROM_THE_RIGHT + text + " ~".repeat(text.length() / 6) + END);
    }
}
