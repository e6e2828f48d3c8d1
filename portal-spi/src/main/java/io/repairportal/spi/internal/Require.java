package io.repairportal.spi.internal;

import java.util.Objects;

/** Checks that the records of the SPI make when they are built. Each names the offending component and says what would be right. */
public final class Require {
    private static final int LONGEST_OPAQUE = 64;

    private Require() {}

    /** Returns {@code value} if it can stand in a URL path and a database key as it is: 1 to 64 of A-Z a-z 0-9 . _ ~ : - */
    public static String opaque(String value, String name) {
        if (!isOpaque(Objects.requireNonNull(value, name))) {
            throw new IllegalArgumentException(
                    name + " must be 1 to 64 characters of A-Z a-z 0-9 . _ ~ : - but is \"" + shortened(value) + "\"");
        }
        return value;
    }

    /** Returns whether {@code value} would pass {@link #opaque}. */
    public static boolean isOpaque(String value) {
        if (value.isEmpty() || value.length() > LONGEST_OPAQUE || value.equals(".") || value.equals("..")) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            if (!isOpaque(value.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Returns {@code value} if it has visible characters and at most {@code max} of them. */
    public static String text(String value, int max, String name) {
        if (Objects.requireNonNull(value, name).isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank");
        }
        return atMost(value, max, name);
    }

    /** Returns {@code value}, which may be empty, if it has at most {@code max} characters. */
    public static String atMost(String value, int max, String name) {
        if (Objects.requireNonNull(value, name).length() > max) {
            throw new IllegalArgumentException(
                    name + " must have at most " + max + " characters, has " + value.length());
        }
        return value;
    }

    /** Returns {@code value} if it lies between the two bounds, both included. */
    public static int between(int value, int least, int most, String name) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must be between " + least + " and " + most + ", is " + value);
        }
        return value;
    }

    // why by hand: a page makes some hundred refs, and a pattern takes ten times as long
    private static boolean isOpaque(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || "._~:-".indexOf(character) >= 0;
    }

    private static String shortened(String value) {
        return value.length() <= 80 ? value : value.substring(0, 80) + "…";
    }
}
