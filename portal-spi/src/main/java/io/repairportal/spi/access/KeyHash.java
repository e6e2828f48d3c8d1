package io.repairportal.spi.access;

import io.repairportal.spi.internal.Require;

/**
 * The SHA-256 of the token in a link, in base64url without padding: what is stored of it (P13).
 *
 * @param value opaque to the portal; 1 to 64 of A-Z a-z 0-9 . _ ~ : - because it stands in addresses and keys as it is
 */
public record KeyHash(String value) implements Comparable<KeyHash> {
    /** Checks the characters. */
    public KeyHash {
        Require.opaque(value, "keyHash");
    }

    @Override
    public int compareTo(KeyHash other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
