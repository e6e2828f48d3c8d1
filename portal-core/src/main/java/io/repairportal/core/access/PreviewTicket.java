package io.repairportal.core.access;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a browser shows to go on with a staff preview (K3): sealed by the portal, worthless without the login of the staff member who began it.
 *
 * @param value at most 1,000 characters of base64url
 */
public record PreviewTicket(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{16,1000}");

    /** Checks the form. */
    public PreviewTicket {
        if (!FORM.matcher(Objects.requireNonNull(value, "value")).matches()) {
            throw new IllegalArgumentException("not a preview ticket");
        }
    }

    /** Returns the ticket if {@code cookie} has the form of one. */
    public static Optional<PreviewTicket> parse(String cookie) {
        return FORM.matcher(cookie).matches() ? Optional.of(new PreviewTicket(cookie)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "PreviewTicket[…]";
    }
}
