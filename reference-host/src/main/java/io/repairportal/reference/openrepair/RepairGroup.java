package io.repairportal.reference.openrepair;

import io.repairportal.spi.address.PostalAddress;
import io.repairportal.spi.provider.Branding;
import io.repairportal.spi.provider.Languages;
import io.repairportal.spi.provider.Location;
import io.repairportal.spi.provider.LocationRef;
import io.repairportal.spi.provider.OpeningHours;
import io.repairportal.spi.provider.Provider;
import io.repairportal.spi.provider.ProviderRef;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A repair group, turned into a provider. Its name is kept as it is; its reference is readable and unique. */
final class RepairGroup {
    private static final List<String> COLOURS =
            List.of("#1c5a43", "#7a3b12", "#23477f", "#6b2a5b", "#8a5a00", "#14606b", "#94302c", "#4a4f9c");
    private static final int LONGEST_NAME = 200;

    private RepairGroup() {}

    static ProviderRef ref(String name) {
        String slug = Hashes.slug(name, 40);
        String hash = Hashes.hex("group:" + name, 6);
        return new ProviderRef(slug.isEmpty() ? hash : slug + "-" + hash);
    }

    static Provider provider(RepairRecord first) {
        String name = Wording.shortened(first.group(), LONGEST_NAME);
        Land land = Land.of(first.country());
        Location location = new Location(
                new LocationRef("main"),
                name,
                new PostalAddress("", "", "", ""),
                Location.Reach.none(),
                OpeningHours.unknown(),
                land.zone());
        String colour = COLOURS.get(Hashes.choice(first.group(), "colour", COLOURS.size()));
        return new Provider(
                ref(first.group()),
                name,
                new Branding(colour, Optional.empty()),
                languages(land.language()),
                List.of(location),
                Location.Reach.none());
    }

    private static Languages languages(Locale first) {
        return first.getLanguage().equals("de")
                ? Languages.of(Locale.GERMAN, Locale.ENGLISH)
                : Languages.of(Locale.ENGLISH, Locale.GERMAN);
    }
}
