package io.repairportal.spi.staff;

import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.internal.Require;
import java.util.Objects;
import java.util.Optional;

/**
 * A person of the provider, for example the service advisor of a work order.
 *
 * @param ref names the person within the provider
 * @param name as customers read it; at most 200 characters
 * @param email where messages for this person go
 */
public record StaffMember(StaffRef ref, String name, Optional<EmailAddress> email) {
    /** Checks the name. */
    public StaffMember {
        Objects.requireNonNull(ref, "ref");
        Require.text(name, 200, "name");
        Objects.requireNonNull(email, "email");
    }
}
