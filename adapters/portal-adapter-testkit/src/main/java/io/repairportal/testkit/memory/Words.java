package io.repairportal.testkit.memory;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The words of a text, as searches compare them: letters and digits without case, and mail addresses as a whole. */
final class Words {
    private static final String NEITHER = "[^\\p{L}\\p{M}\\p{N}]";

    private Words() {}

    static Set<String> of(String text) {
        Set<String> words = new HashSet<>(asked(text));
        asked(text).forEach(word -> words.addAll(parts(word).toList()));
        return words;
    }

    static List<String> asked(String text) {
        return Arrays.stream(folded(text).split("[\\s\\p{Z}\\p{C}]+", -1))
                .map(piece -> piece.replaceAll("^" + NEITHER + "+|" + NEITHER + "+$", ""))
                .flatMap(piece -> piece.contains("@") ? Stream.of(piece) : parts(piece))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    static boolean areFound(List<String> asked, Set<String> words) {
        return asked.stream().allMatch(word -> words.stream().anyMatch(known -> known.startsWith(word)));
    }

    private static Stream<String> parts(String piece) {
        return Arrays.stream(piece.split(NEITHER + "+", -1));
    }

    private static String folded(String text) {
        return text.strip().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
