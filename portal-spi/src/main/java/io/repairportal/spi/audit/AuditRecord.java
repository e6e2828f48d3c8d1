package io.repairportal.spi.audit;

import io.repairportal.spi.internal.Require;
import java.util.Objects;

/**
 * An entry in its place in the chain.
 *
 * @param number counted from 1, without gaps
 * @param entry what was done
 * @param hash over this entry, its number and the hash before it
 */
public record AuditRecord(long number, AuditEntry entry, String hash) {
    /** Checks the number. */
    public AuditRecord {
        if (number < 1) {
            throw new IllegalArgumentException("number must be at least 1, is " + number);
        }
        Objects.requireNonNull(entry, "entry");
        Require.opaque(hash, "hash");
    }

    /** Returns the end of a chain whose last record this is. */
    public AuditHead head() {
        return new AuditHead(number, hash);
    }
}
