package io.repairportal.spi.provider;

import io.repairportal.spi.internal.Require;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A shop or field-service company.
 *
 * @param ref names it in the installation
 * @param name as customers know it; at most 200 characters
 * @param branding its look
 * @param languages the languages it offers
 * @param locations at least one; the first is the default
 * @param callCentre phone and e-mail common to all locations
 */
public record Provider(
        ProviderRef ref,
        String name,
        Branding branding,
        Languages languages,
        List<Location> locations,
        Location.Reach callCentre) {
    /** Checks that there is a location. */
    public Provider {
        Objects.requireNonNull(ref, "ref");
        Require.text(name, 200, "name");
        Objects.requireNonNull(branding, "branding");
        Objects.requireNonNull(languages, "languages");
        locations = List.copyOf(locations);
        if (locations.isEmpty()) {
            throw new IllegalArgumentException("a provider has at least one location");
        }
        Objects.requireNonNull(callCentre, "callCentre");
    }

    /** Returns the default location. */
    public Location standardLocation() {
        return locations.get(0);
    }

    /** Returns the location with this reference; the default one if there is none. */
    public Location location(Optional<LocationRef> wanted) {
        return wanted.flatMap(ref -> locations.stream()
                        .filter(location -> location.ref().equals(ref))
                        .findFirst())
                .orElse(standardLocation());
    }
}
