package io.repairportal.store.jpa.access;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words by which staff find somebody: folded, split at whatever is neither letter nor digit, and a mail address once more as a whole. A
 * word that is asked for begins one that is stored.
 */
public final class Words {
    private static final int LONGEST = 64;
    private static final String INSIDE = "\\p{L}\\p{M}\\p{N}";
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{C}]+");
    private static final Pattern NEITHER = Pattern.compile("[^" + INSIDE + "]+");
    private static final Pattern EDGES = Pattern.compile("^[^" + INSIDE + "]+|[^" + INSIDE + "]+$");

    private Words() {}

    /** Returns the words of {@code text} that are stored; a long one is cut. */
    public static Set<String> of(String text) {
        Set<String> words = new TreeSet<>();
        pieces(text).forEach(piece -> {
            parts(piece).forEach(words::add);
            if (isAddress(piece)) {
                words.add(cut(piece));
            }
        });
        return words;
    }

    /** Returns the words of a name in their order, as one long word; empty if there are not several. */
    public static Optional<String> phrase(String name) {
        List<String> words = pieces(name).flatMap(Words::parts).toList();
        return Optional.of(words).filter(several -> several.size() > 1).map(several -> cut(String.join(" ", several)));
    }

    /** Returns the words of {@code text} that are looked for, the longest first, because the fewest begin with it. */
    public static List<String> asked(String text) {
        return pieces(text)
                .flatMap(piece -> isAddress(piece) ? Stream.of(cut(piece)) : parts(piece))
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    /** Returns whether each word that is asked for begins one that is stored. */
    public static boolean isFound(List<String> asked, Set<String> stored) {
        return asked.stream().allMatch(word -> stored.stream().anyMatch(known -> known.startsWith(word)));
    }

    /** Returns what every word that begins with {@code word} comes before, by whatever order of letters a database has. */
    public static String after(String word) {
        int last = word.codePointBefore(word.length());
        return word.substring(0, word.length() - Character.charCount(last)) + Character.toString(last + 1);
    }

    private static Stream<String> pieces(String text) {
        return SPACE.splitAsStream(Folded.of(text))
                .map(piece -> EDGES.matcher(piece).replaceAll(""))
                .filter(piece -> !piece.isEmpty());
    }

    private static boolean isAddress(String piece) {
        return piece.indexOf('@') >= 0;
    }

    private static Stream<String> parts(String piece) {
        return NEITHER.splitAsStream(piece).map(Words::cut);
    }

    private static String cut(String word) {
        if (word.length() <= LONGEST) {
            return word;
        }
        // why one less: half of a letter is none
        return word.substring(0, Character.isHighSurrogate(word.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }
}
