package io.repairportal.core.signin;

import io.repairportal.core.internal.Secrets;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which passwords are taken (A9): length, not common, not the name; no rules about characters, as NIST SP 800-63B recommends. Length is
 * counted in code points of what is hashed, that is after NFKC. Immutable.
 */
final class PasswordRules {
    private static final int LONGEST = Passwords.LONGEST;
    private static final int SHORTEST_NAME = 4;
    private static final String WORDS = "abcdefghijkmnopqrstuvwxyz23456789";

    private final Set<String> common;

    PasswordRules() {
        this.common = read();
    }

    /** Returns what is wrong with a password, if anything; {@code names} are the user name, the person, the shop. */
    Optional<PasswordFlaw> flaw(String password, int shortest, List<String> names) {
        String hashed = Normalizer.normalize(password, Normalizer.Form.NFKC);
        if (hashed.codePointCount(0, hashed.length()) < shortest) {
            return Optional.of(PasswordFlaw.TOO_SHORT);
        }
        if (password.length() > LONGEST) {
            return Optional.of(PasswordFlaw.TOO_LONG);
        }
        String bare = bare(password);
        if (bare.chars().distinct().count() < 4 || isRun(bare) || common.contains(withoutTail(bare))) {
            return Optional.of(PasswordFlaw.COMMON);
        }
        boolean named = names.stream()
                .map(PasswordRules::bare)
                .filter(name -> name.length() >= SHORTEST_NAME)
                .anyMatch(name -> bare.replace(name, "").length() < SHORTEST_NAME);
        return named ? Optional.of(PasswordFlaw.LIKE_NAME) : Optional.empty();
    }

    /** Returns a password nobody has guessed: four groups of five, about 100 bits. */
    static String suggestion(Secrets secrets) {
        return String.join(
                "-",
                secrets.randomText(WORDS, 5),
                secrets.randomText(WORDS, 5),
                secrets.randomText(WORDS, 5),
                secrets.randomText(WORDS, 5));
    }

    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Punct}]", "");
    }

    private static String withoutTail(String bare) {
        String word = bare.replaceAll("^[0-9]+|[0-9]+$", "");
        return word.isEmpty() ? bare : word;
    }

    /** Whether each character follows the one before it on the keyboard or in the alphabet, up or down. */
    private static boolean isRun(String bare) {
        String rows = "abcdefghijklmnopqrstuvwxyz 01234567890 qwertyuiop asdfghjkl zxcvbnm qwertzuiop yxcvbnm";
        String backwards = new StringBuilder(rows).reverse().toString();
        for (int at = 0; at + 2 <= bare.length(); at++) {
            String pair = bare.substring(at, at + 2);
            if (!rows.contains(pair) && !backwards.contains(pair)) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PasswordRules.class.getResourceAsStream("common-passwords.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
