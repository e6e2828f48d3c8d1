package io.repairportal.core.signin;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Shows that somebody has signed in with this browser before, so that an attacker who guesses elsewhere cannot lock the owner out (P8). Opens
 * nothing by itself; prints masked.
 *
 * @param value at most 500 characters of base64url
 */
public record DeviceToken(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{16,500}");

    /** Checks the form. */
    public DeviceToken {
        if (!FORM.matcher(Objects.requireNonNull(value, "value")).matches()) {
            throw new IllegalArgumentException("not a device token");
        }
    }

    /** Returns the token if {@code cookie} has the form of one. */
    public static Optional<DeviceToken> parse(String cookie) {
        return FORM.matcher(cookie).matches() ? Optional.of(new DeviceToken(cookie)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "DeviceToken[…]";
    }
}
