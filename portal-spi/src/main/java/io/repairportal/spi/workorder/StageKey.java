package io.repairportal.spi.workorder;

import io.repairportal.spi.internal.Require;

/**
 * Names one stage of a repair plan within its plan, for example {@code painting}.
 *
 * @param value opaque to the portal; 1 to 64 of A-Z a-z 0-9 . _ ~ : - because it stands in addresses and keys as it is
 */
public record StageKey(String value) implements Comparable<StageKey> {
    /** Checks the characters. */
    public StageKey {
        Require.opaque(value, "stageKey");
    }

    @Override
    public int compareTo(StageKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
