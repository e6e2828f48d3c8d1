package io.repairportal.core.signin;

import java.util.Objects;

/**
 * A new password in place of the old one. Prints masked.
 *
 * @param old the password so far; empty if there was none
 * @param next the new one
 */
public record ChangePassword(String old, String next) {
    /** Checks that both are there. */
    public ChangePassword {
        Objects.requireNonNull(old, "old");
        Objects.requireNonNull(next, "next");
    }

    @Override
    public String toString() {
        return "ChangePassword[…]";
    }
}
