package io.repairportal.spi.provider;

import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.address.PhoneNumber;
import io.repairportal.spi.address.PostalAddress;
import io.repairportal.spi.internal.Require;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/**
 * A site of a provider.
 *
 * @param ref names it within the provider
 * @param name as customers know it; at most 200 characters
 * @param address where it is
 * @param reach phone and e-mail, both optional
 * @param hours when it can be reached
 * @param zone the zone in which its dates and hours are shown
 */
public record Location(
        LocationRef ref, String name, PostalAddress address, Reach reach, OpeningHours hours, ZoneId zone) {
    /** Checks the name. */
    public Location {
        Objects.requireNonNull(ref, "ref");
        Require.text(name, 200, "name");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(reach, "reach");
        Objects.requireNonNull(hours, "hours");
        Objects.requireNonNull(zone, "zone");
    }

    /**
     * How a location or a call centre is reached.
     *
     * @param phone number to call
     * @param email address that messages of customers are mailed to
     */
    public record Reach(Optional<PhoneNumber> phone, Optional<EmailAddress> email) {
        /** Checks that both are there, present or not. */
        public Reach {
            Objects.requireNonNull(phone, "phone");
            Objects.requireNonNull(email, "email");
        }

        /** Returns a reach with neither phone nor e-mail. */
        public static Reach none() {
            return new Reach(Optional.empty(), Optional.empty());
        }

        /** Returns a reach with both. */
        public static Reach of(PhoneNumber phone, EmailAddress email) {
            return new Reach(Optional.of(phone), Optional.of(email));
        }
    }
}
