package io.repairportal.spi.address;

import io.repairportal.spi.internal.Require;
import java.util.regex.Pattern;

/**
 * A phone number: what to dial and how people write it.
 *
 * @param dial international, {@code +} and 4 to 15 digits (ITU-T E.164)
 * @param display as shown to people, for example {@code 01632 960 143}; at most 40 characters
 */
public record PhoneNumber(String dial, String display) {
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{3,14}");

    /** Checks both forms. */
    public PhoneNumber {
        if (!E164.matcher(dial).matches()) {
            throw new IllegalArgumentException("dial must be + and 4 to 15 digits (E.164)");
        }
        Require.text(display, 40, "display");
    }

    /** Returns a number that is shown as it is dialled. */
    public static PhoneNumber of(String dial) {
        return new PhoneNumber(dial, dial);
    }

    /** Returns the last four digits, by which a customer may be recognised (A2). */
    public String lastFour() {
        return dial.substring(dial.length() - 4);
    }

    @Override
    public String toString() {
        return "…" + lastFour();
    }
}
