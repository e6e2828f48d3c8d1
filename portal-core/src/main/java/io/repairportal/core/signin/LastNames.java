package io.repairportal.core.signin;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Folds names for comparison (A2): capitals, marks, apostrophes, hyphens, spaces and dots do not matter, spelling does. Pure.
 *
 * <p>Decomposition and mark removal follow Unicode normalization form KD (UAX #15); letters that do not decompose are listed here.
 */
final class LastNames {
    private static final Map<Integer, String> LETTERS = Map.ofEntries(
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'ß', "ss"));
    private static final Set<String> LEGAL_FORMS = Set.of(
            "ltd",
            "limited",
            "llc",
            "llp",
            "lp",
            "plc",
            "inc",
            "incorporated",
            "corp",
            "corporation",
            "co",
            "company",
            "gmbh",
            "mbh",
            "ag",
            "kg",
            "ohg",
            "ug",
            "ek",
            "ev",
            "gbr",
            "se",
            "sa",
            "sas",
            "sarl",
            "srl",
            "spa",
            "bv",
            "nv",
            "ab",
            "as",
            "aps",
            "oy",
            "oyj",
            "pty",
            "pte",
            "sl",
            "slu",
            "kgaa",
            "cie");

    private LastNames() {}

    /** Returns {@code name} folded; empty if nothing comparable is left. */
    static String fold(String name, boolean germanUmlauts) {
        // why capitals first: İ lower-cases to i with a dot above, which is a mark
        String lower = name.toLowerCase(Locale.ROOT);
        String spelled = germanUmlauts ? umlautsSpelledOut(Normalizer.normalize(lower, Normalizer.Form.NFC)) : lower;
        StringBuilder folded = new StringBuilder(spelled.length());
        Normalizer.normalize(spelled, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letter -> append(folded, letter));
        return folded.toString();
    }

    /** Returns a company name without its legal form, which may have several words ("GmbH &amp; Co. KG"). */
    static String withoutLegalForm(String companyName) {
        String[] words = companyName.strip().split("[\\s,]+");
        int end = words.length;
        while (end > 1 && isLegalForm(words[end - 1])) {
            end--;
        }
        return String.join(" ", Arrays.copyOf(words, end));
    }

    private static boolean isLegalForm(String word) {
        String bare = fold(word, false);
        return bare.isEmpty() || LEGAL_FORMS.contains(bare);
    }

    private static void append(StringBuilder folded, int letter) {
        String replacement = LETTERS.get(letter);
        if (replacement == null) {
            folded.appendCodePoint(letter);
        } else {
            folded.append(replacement);
        }
    }

    private static String umlautsSpelledOut(String lower) {
        return lower.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue");
    }
}
