package io.repairportal.spi.resource;

import io.repairportal.spi.internal.Require;

/**
 * Names one resource of a provider.
 *
 * @param value opaque; 1 to 64 of A-Z a-z 0-9 . _ ~ : - because it stands in addresses and keys as it is
 */
public record ResourceRef(String value) implements Comparable<ResourceRef> {
    /** Checks the characters. */
    public ResourceRef {
        Require.opaque(value, "resourceRef");
    }

    @Override
    public int compareTo(ResourceRef other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
