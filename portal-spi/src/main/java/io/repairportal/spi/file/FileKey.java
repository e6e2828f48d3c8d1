package io.repairportal.spi.file;

import io.repairportal.spi.internal.Require;

/**
 * Where a {@link FileStore} keeps one file. Random; says nothing about name or owner (P26).
 *
 * @param value 1 to 64 of A-Z a-z 0-9 . _ ~ : -
 */
public record FileKey(String value) {
    /** Checks the characters. */
    public FileKey {
        Require.opaque(value, "fileKey");
    }
}
