package io.repairportal.spi.access;

import io.repairportal.spi.internal.Require;

/**
 * A password as it is stored: salted, slow to compute, with its parameters, in the PHC string format. Prints masked.
 *
 * @param value for example {@code $argon2id$v=19$m=19456,t=2,p=1$…$…}; at most 500 characters
 */
public record PasswordHash(String value) {
    /** Checks the length. */
    public PasswordHash {
        Require.text(value, 500, "passwordHash");
    }

    @Override
    public String toString() {
        return "PasswordHash[…]";
    }
}
