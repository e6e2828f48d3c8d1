package io.repairportal.core.proposal;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret in the link that proves the address of somebody who registers: 256 bits in base64url. Only its hash is stored (P13); prints
 * masked.
 *
 * @param value 43 characters
 */
public record RegistrationToken(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** Checks the form. */
    public RegistrationToken {
        if (!FORM.matcher(Objects.requireNonNull(value, "value")).matches()) {
            throw new IllegalArgumentException("not a registration token");
        }
    }

    /** Returns the token if {@code text} has the form of one. */
    public static Optional<RegistrationToken> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new RegistrationToken(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "RegistrationToken[…]";
    }
}
