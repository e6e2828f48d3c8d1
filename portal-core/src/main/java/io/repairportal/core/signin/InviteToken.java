package io.repairportal.core.signin;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret in an invitation: 256 random bits in base64url. Only its hash is stored (P13); prints masked.
 *
 * @param value 43 characters
 */
public record InviteToken(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** Checks the form. */
    public InviteToken {
        if (!FORM.matcher(Objects.requireNonNull(value, "value")).matches()) {
            throw new IllegalArgumentException("not an invitation token");
        }
    }

    /** Returns the token if {@code text} has the form of one. */
    public static Optional<InviteToken> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new InviteToken(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "InviteToken[…]";
    }
}
