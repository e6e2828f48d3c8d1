package io.repairportal.spi.workorder;

import io.repairportal.spi.internal.Require;

/**
 * Names one technician note of a provider.
 *
 * @param value opaque to the portal; 1 to 64 of A-Z a-z 0-9 . _ ~ : - because it stands in keys as it is
 */
public record TechnicianNoteRef(String value) implements Comparable<TechnicianNoteRef> {
    /** Checks the characters. */
    public TechnicianNoteRef {
        Require.opaque(value, "technicianNoteRef");
    }

    @Override
    public int compareTo(TechnicianNoteRef other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
