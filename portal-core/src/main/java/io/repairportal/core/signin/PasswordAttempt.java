package io.repairportal.core.signin;

import java.util.Objects;

/**
 * A user name and a password, as typed. Prints masked.
 *
 * @param name the user name, or the proven mail address of the person
 * @param password the password
 */
public record PasswordAttempt(String name, String password) {
    /** Checks that both are there. */
    public PasswordAttempt {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(password, "password");
    }

    @Override
    public String toString() {
        return "PasswordAttempt[…]";
    }
}
