package io.repairportal.spi.workorder;

import io.repairportal.spi.internal.Require;

/**
 * Names one stage plan of a provider: the template that repair plans follow.
 *
 * @param value opaque to the portal; 1 to 64 of A-Z a-z 0-9 . _ ~ : - because it stands in addresses and keys as it is
 */
public record StagePlanRef(String value) implements Comparable<StagePlanRef> {
    /** Checks the characters. */
    public StagePlanRef {
        Require.opaque(value, "stagePlanRef");
    }

    @Override
    public int compareTo(StagePlanRef other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
