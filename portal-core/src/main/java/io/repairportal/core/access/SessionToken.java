package io.repairportal.core.access;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret in a browser's session cookie: 256 random bits in base64url. Never stored, only its hash (P13); prints masked.
 *
 * @param value 43 characters
 */
public record SessionToken(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** Checks the form. */
    public SessionToken {
        if (!FORM.matcher(Objects.requireNonNull(value, "value")).matches()) {
            throw new IllegalArgumentException("not a session token");
        }
    }

    /** Returns the token if {@code cookie} has the form of one. */
    public static Optional<SessionToken> parse(String cookie) {
        return FORM.matcher(cookie).matches() ? Optional.of(new SessionToken(cookie)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "SessionToken[…]";
    }
}
