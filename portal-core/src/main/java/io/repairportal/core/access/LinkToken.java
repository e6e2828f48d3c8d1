package io.repairportal.core.access;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret in an access link: 256 random bits in base64url. Never stored in the clear (P13); prints masked.
 *
 * @param value 43 characters
 */
public record LinkToken(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** Checks the form. */
    public LinkToken {
        if (!FORM.matcher(Objects.requireNonNull(value, "value")).matches()) {
            throw new IllegalArgumentException("not a link token");
        }
    }

    /** Returns the token if {@code path} has the form of one. */
    public static Optional<LinkToken> parse(String path) {
        return FORM.matcher(path).matches() ? Optional.of(new LinkToken(path)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "LinkToken[…]";
    }
}
