package io.repairportal.spi.provider;

import io.repairportal.spi.internal.Require;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a provider looks. Readable text on the accent colour is the portal's work, so any colour will do.
 *
 * @param accentColour {@code #rrggbb}
 * @param logoVersion present if there is a logo; another version is fetched anew by browsers
 */
public record Branding(String accentColour, Optional<String> logoVersion) {
    private static final Pattern HEX = Pattern.compile("#[0-9a-f]{6}");

    /** Checks the colour. */
    public Branding {
        accentColour = accentColour.toLowerCase(Locale.ROOT);
        if (!HEX.matcher(accentColour).matches()) {
            throw new IllegalArgumentException("accentColour must look like #1c5a43");
        }
        logoVersion.ifPresent(version -> Require.opaque(version, "logoVersion"));
    }

    /** Returns the look of a provider that has not chosen one. */
    public static Branding plain() {
        return new Branding("#1c5a43", Optional.empty());
    }
}
