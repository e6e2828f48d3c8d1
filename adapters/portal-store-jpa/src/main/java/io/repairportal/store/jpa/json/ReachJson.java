package io.repairportal.store.jpa.json;

import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.provider.Location;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Phone and e-mail as stored.
 *
 * @param phone number to call
 * @param email address for messages
 */
public record ReachJson(@Nullable PhoneJson phone, @Nullable String email) {

    /** Returns the form of a reach. */
    public static ReachJson of(Location.Reach reach) {
        return new ReachJson(
                PhoneJson.of(reach.phone()),
                reach.email().map(EmailAddress::value).orElse(null));
    }

    /** Returns the reach of this form. */
    public Location.Reach reach() {
        return new Location.Reach(
                PhoneJson.read(phone), Optional.ofNullable(email).map(EmailAddress::new));
    }
}
