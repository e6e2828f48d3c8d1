package io.repairportal.spi.customer;

import io.repairportal.spi.internal.Require;

/**
 * Names one contact within its customer.
 *
 * @param value opaque to the portal; 1 to 64 of A-Z a-z 0-9 . _ ~ : - because it stands in addresses and keys as it is
 */
public record ContactRef(String value) implements Comparable<ContactRef> {
    /** Checks the characters. */
    public ContactRef {
        Require.opaque(value, "contactRef");
    }

    @Override
    public int compareTo(ContactRef other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
