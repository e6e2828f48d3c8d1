package io.repairportal.core.settings;

import io.repairportal.spi.address.PostalAddress;
import io.repairportal.spi.provider.Location;
import io.repairportal.spi.provider.Provider;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A shop's address in one line, in the order of its country: {@code Bristol BS1 9ZZ}, but {@code 22765 Hamburg}. The country is the one that
 * the address names; else that of the provider's first language; else the shape of the postcode tells. Pure.
 */
public final class AddressLine {
    /** Countries that write the town before the postcode, by code and by the names that shops give them. */
    private static final Set<String> TOWN_FIRST = Set.of(
            "gb",
            "uk",
            "united kingdom",
            "great britain",
            "england",
            "scotland",
            "wales",
            "northern ireland",
            "vereinigtes königreich",
            "großbritannien",
            "us",
            "usa",
            "u.s.a.",
            "united states",
            "vereinigte staaten",
            "united states of america",
            "ca",
            "canada",
            "kanada",
            "au",
            "australia",
            "australien",
            "nz",
            "new zealand",
            "neuseeland",
            "ie",
            "ireland",
            "irland",
            "in",
            "india",
            "indien",
            "sg",
            "singapore",
            "singapur");

    /** Postcodes with letters in front, as in {@code BS1 9ZZ} and {@code M5V 2T6}; not {@code A-1010}, which has its country there. */
    private static final Pattern LETTERS_FIRST = Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]{0,2} ?[0-9][A-Z0-9]{2}");

    private AddressLine() {}

    /** Returns street, town with postcode, and country; what is empty is left out. */
    public static List<String> of(Provider provider, Location location) {
        PostalAddress address = location.address();
        return Stream.of(address.street(), town(address, provider.languages().standard()), address.country())
                .filter(part -> !part.isBlank())
                .toList();
    }

    /** Returns town and postcode in the order of the country; {@code home} tells the country if the address does not. */
    static String town(PostalAddress address, Locale home) {
        String town = address.city().strip();
        String postcode = address.postcode().strip();
        return (townFirst(address, home) ? town + " " + postcode : postcode + " " + town).strip();
    }

    private static boolean townFirst(PostalAddress address, Locale home) {
        String named = address.country().isBlank() ? home.getCountry() : address.country();
        if (!named.isBlank()) {
            return TOWN_FIRST.contains(named.strip().toLowerCase(Locale.ROOT));
        }
        return LETTERS_FIRST
                .matcher(address.postcode().strip().toUpperCase(Locale.ROOT))
                .matches();
    }
}
