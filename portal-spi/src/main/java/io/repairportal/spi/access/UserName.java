package io.repairportal.spi.access;

import io.repairportal.spi.internal.Require;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * The name somebody signs in with: free text such as a mail address, a surname or the name of a business (A7).
 *
 * <p>Two spellings are the same name if their {@link #folded()} forms are equal: compatibility forms are composed (NFKC, Unicode Standard
 * Annex #15), case is ignored, and any run of white space counts as one space. A word whose letters come from several scripts is refused, because its
 * look-alike letters would pass for another name (after Unicode Technical Standard #39, single script); Japanese and Korean mix theirs.
 *
 * @param value as its owner writes it; 1 to 100 characters, without control characters
 */
public record UserName(String value) {
    private static final Set<UnicodeScript> NEUTRAL = EnumSet.of(UnicodeScript.COMMON, UnicodeScript.INHERITED);
    private static final Set<UnicodeScript> EAST_ASIAN = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO);

    /** Checks length, characters and scripts. */
    public UserName {
        Require.text(value, 100, "userName");
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "a user name must have 1 to 100 characters, no control characters, and letters of one script per word");
        }
    }

    /** Returns whether {@code value} can be a user name. */
    public static boolean isValid(String value) {
        String folded = fold(value);
        return !folded.isEmpty()
                && value.length() <= 100
                && folded.length() <= 200
                && folded.codePoints().noneMatch(UserName::isUnprintable)
                && Arrays.stream(folded.split(" ")).allMatch(UserName::isOfOneScript);
    }

    /** Returns the form in which names are compared; at most 200 characters. */
    public String folded() {
        return fold(value);
    }

    @Override
    public String toString() {
        return "UserName[…]";
    }

    private static String fold(String value) {
        String composed = Normalizer.normalize(value, Normalizer.Form.NFKC);
        // why up before down: letters such as the long s and the final sigma have one capital
        String folded = composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }

    private static boolean isUnprintable(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.PRIVATE_USE
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED;
    }

    private static boolean isOfOneScript(String word) {
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        word.codePoints().mapToObj(UnicodeScript::of).forEach(scripts::add);
        scripts.removeAll(NEUTRAL);
        return scripts.size() <= 1 || EAST_ASIAN.containsAll(scripts);
    }
}
