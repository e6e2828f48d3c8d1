package io.repairportal.spi;

import io.repairportal.spi.internal.Require;

/**
 * Names one thing a customer or the shop did, so that doing it twice can be noticed. Whoever receives the same id again changes nothing.
 *
 * @param value 1 to 64 of A-Z a-z 0-9 . _ ~ : -
 */
public record OperationId(String value) {
    /** Checks the characters. */
    public OperationId {
        Require.opaque(value, "operationId");
    }

    @Override
    public String toString() {
        return value;
    }
}
