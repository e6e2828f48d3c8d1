package io.repairportal.core.signin;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Says which six-digit code a browser was asked for: 256 random bits in base64url, kept in the form. Worthless without the code (A21); prints masked.
 *
 * @param value 43 characters
 */
public record CodeChallenge(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** Checks the form. */
    public CodeChallenge {
        if (!FORM.matcher(Objects.requireNonNull(value, "value")).matches()) {
            throw new IllegalArgumentException("not a code challenge");
        }
    }

    /** Returns the token if {@code text} has the form of one. */
    public static Optional<CodeChallenge> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new CodeChallenge(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "CodeChallenge[…]";
    }
}
