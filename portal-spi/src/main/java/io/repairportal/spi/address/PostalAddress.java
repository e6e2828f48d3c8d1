package io.repairportal.spi.address;

import io.repairportal.spi.internal.Require;

/**
 * A postal address. Every part may be empty.
 *
 * @param street street and number
 * @param postcode postcode as written in that country
 * @param city town
 * @param country name of the country, empty if it goes without saying
 */
public record PostalAddress(String street, String postcode, String city, String country) {
    /** Checks lengths: at most 200 characters each. */
    public PostalAddress {
        Require.atMost(street, 200, "street");
        Require.atMost(postcode, 200, "postcode");
        Require.atMost(city, 200, "city");
        Require.atMost(country, 200, "country");
    }
}
