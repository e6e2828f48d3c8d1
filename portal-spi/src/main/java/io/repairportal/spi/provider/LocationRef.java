package io.repairportal.spi.provider;

import io.repairportal.spi.internal.Require;

/**
 * Names one location of a provider.
 *
 * @param value opaque to the portal; 1 to 64 of A-Z a-z 0-9 . _ ~ : - because it stands in addresses and keys as it is
 */
public record LocationRef(String value) implements Comparable<LocationRef> {
    /** Checks the characters. */
    public LocationRef {
        Require.opaque(value, "locationRef");
    }

    @Override
    public int compareTo(LocationRef other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
