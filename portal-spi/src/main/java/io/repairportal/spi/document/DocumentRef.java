package io.repairportal.spi.document;

import io.repairportal.spi.internal.Require;

/**
 * Names one photo or document of a provider.
 *
 * @param value opaque to the portal; 1 to 64 of A-Z a-z 0-9 . _ ~ : - because it stands in addresses and keys as it is
 */
public record DocumentRef(String value) implements Comparable<DocumentRef> {
    /** Checks the characters. */
    public DocumentRef {
        Require.opaque(value, "documentRef");
    }

    @Override
    public int compareTo(DocumentRef other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
