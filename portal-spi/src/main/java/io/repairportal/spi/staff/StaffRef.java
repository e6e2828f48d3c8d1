package io.repairportal.spi.staff;

import io.repairportal.spi.internal.Require;

/**
 * Names one staff member of a provider.
 *
 * @param value opaque to the portal; 1 to 64 of A-Z a-z 0-9 . _ ~ : - because it stands in addresses and keys as it is
 */
public record StaffRef(String value) implements Comparable<StaffRef> {
    /** Checks the characters. */
    public StaffRef {
        Require.opaque(value, "staffRef");
    }

    @Override
    public int compareTo(StaffRef other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
