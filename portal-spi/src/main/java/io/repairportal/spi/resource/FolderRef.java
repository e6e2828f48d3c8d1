package io.repairportal.spi.resource;

import io.repairportal.spi.internal.Require;

/**
 * Names one folder of a provider's library.
 *
 * @param value opaque; 1 to 64 of A-Z a-z 0-9 . _ ~ : - because it stands in addresses and keys as it is
 */
public record FolderRef(String value) implements Comparable<FolderRef> {
    /** Checks the characters. */
    public FolderRef {
        Require.opaque(value, "folderRef");
    }

    @Override
    public int compareTo(FolderRef other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
