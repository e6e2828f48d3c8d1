package io.repairportal.store.jpa.json;

import io.repairportal.spi.address.PhoneNumber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A phone number as stored.
 *
 * @param dial international
 * @param display as shown
 */
public record PhoneJson(String dial, String display) {

    /** Returns the form of a number. */
    public static @Nullable PhoneJson of(Optional<PhoneNumber> phone) {
        return phone.map(number -> new PhoneJson(number.dial(), number.display()))
                .orElse(null);
    }

    /** Returns the number of a form. */
    public static Optional<PhoneNumber> read(@Nullable PhoneJson form) {
        return Optional.ofNullable(form).map(phone -> new PhoneNumber(phone.dial, phone.display));
    }
}
