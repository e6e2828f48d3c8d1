package io.repairportal.spi.access;

import io.repairportal.spi.internal.Require;

/**
 * The SHA-256 of a session id, in base64url without padding: what is stored of it, so that a copy of the database signs nobody in (P13).
 *
 * @param value opaque to the portal; 1 to 64 of A-Z a-z 0-9 . _ ~ : - because it stands in addresses and keys as it is
 */
public record SessionHash(String value) implements Comparable<SessionHash> {
    /** Checks the characters. */
    public SessionHash {
        Require.opaque(value, "sessionHash");
    }

    @Override
    public int compareTo(SessionHash other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
