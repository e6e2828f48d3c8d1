package io.repairportal.core.signin;

import io.repairportal.spi.customer.Contact;
import java.util.Objects;

/**
 * What somebody fills in to accept an invitation. Prints masked.
 *
 * @param name how pages greet the person
 * @param password the password she chose; empty if the portal has none and she signs in by code
 */
public record Accept(Contact.PersonName name, String password) {
    /** Checks that both are there. */
    public Accept {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(password, "password");
    }

    @Override
    public String toString() {
        return "Accept[…]";
    }
}
