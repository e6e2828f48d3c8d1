package io.repairportal.spi.address;

import io.repairportal.spi.internal.Require;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address that can safely stand in a mail header: one {@code @}, no white space, no control characters (P33).
 *
 * @param value as the host wrote it; at most 254 characters (RFC 5321)
 */
public record EmailAddress(String value) {
    private static final Pattern FORM =
            Pattern.compile("[^\\s\\p{Cntrl}@<>(),;:\"\\[\\]\\\\]{1,64}@[^\\s\\p{Cntrl}@<>(),;:\"\\\\]{1,253}");

    /** Checks the form. */
    public EmailAddress {
        Require.text(value, 254, "email");
        if (!isValid(value)) {
            throw new IllegalArgumentException("an e-mail address must look like name@example.com");
        }
    }

    /** Returns whether {@code value} has the form of an address. */
    public static boolean isValid(String value) {
        return value.length() <= 254 && FORM.matcher(value).matches();
    }

    /** Returns the address in the form two spellings are compared in. */
    public String folded() {
        return value.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value.charAt(0) + "…@" + value.substring(value.indexOf('@') + 1);
    }
}
