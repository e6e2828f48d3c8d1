package io.repairportal.spi.audit;

import io.repairportal.spi.internal.Require;

/**
 * The end of a provider's chain.
 *
 * @param number of the last entry, counted from 1; 0 if there is none
 * @param hash of the last entry; that of the empty chain if there is none
 */
public record AuditHead(long number, String hash) {
    private static final AuditHead EMPTY = new AuditHead(0, "empty");

    /** Checks both. */
    public AuditHead {
        if (number < 0) {
            throw new IllegalArgumentException("number must not be negative, is " + number);
        }
        Require.opaque(hash, "hash");
    }

    /** Returns the head of a chain without entries. */
    public static AuditHead empty() {
        return EMPTY;
    }
}
