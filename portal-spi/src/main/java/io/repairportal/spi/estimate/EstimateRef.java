package io.repairportal.spi.estimate;

import io.repairportal.spi.internal.Require;

/**
 * Names one estimate of a provider.
 *
 * @param value opaque to the portal; 1 to 64 of A-Z a-z 0-9 . _ ~ : - because it stands in addresses and keys as it is
 */
public record EstimateRef(String value) implements Comparable<EstimateRef> {
    /** Checks the characters. */
    public EstimateRef {
        Require.opaque(value, "estimateRef");
    }

    @Override
    public int compareTo(EstimateRef other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
