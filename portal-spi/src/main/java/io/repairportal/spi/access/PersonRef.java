package io.repairportal.spi.access;

import io.repairportal.spi.internal.Require;

/**
 * Names one person with a login, whatever the provider.
 *
 * @param value opaque to the portal; 1 to 64 of A-Z a-z 0-9 . _ ~ : - because it stands in addresses and keys as it is
 */
public record PersonRef(String value) implements Comparable<PersonRef> {
    /** Checks the characters. */
    public PersonRef {
        Require.opaque(value, "personRef");
    }

    @Override
    public int compareTo(PersonRef other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
