package io.repairportal.spi.workorder;

import io.repairportal.spi.internal.Require;

/**
 * Names one work order of a provider, for example {@code WO-1042}.
 *
 * @param value opaque to the portal; 1 to 64 of A-Z a-z 0-9 . _ ~ : - because it stands in addresses and keys as it is
 */
public record WorkOrderRef(String value) implements Comparable<WorkOrderRef> {
    /** Checks the characters. */
    public WorkOrderRef {
        Require.opaque(value, "workOrderRef");
    }

    @Override
    public int compareTo(WorkOrderRef other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
