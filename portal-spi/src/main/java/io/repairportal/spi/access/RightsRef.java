package io.repairportal.spi.access;

import io.repairportal.spi.internal.Require;

/**
 * Names one set of access rights of a provider.
 *
 * @param value opaque to the portal; 1 to 64 of A-Z a-z 0-9 . _ ~ : - because it stands in addresses and keys as it is
 */
public record RightsRef(String value) implements Comparable<RightsRef> {
    /** Checks the characters. */
    public RightsRef {
        Require.opaque(value, "rightsRef");
    }

    @Override
    public int compareTo(RightsRef other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
