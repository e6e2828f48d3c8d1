package io.repairportal.store.jpa.json;

import io.repairportal.spi.address.PostalAddress;

/**
 * A postal address as stored.
 *
 * @param street street and number
 * @param postcode postcode
 * @param city town
 * @param country country
 */
public record AddressJson(String street, String postcode, String city, String country) {

    /** Returns the form of an address. */
    public static AddressJson of(PostalAddress address) {
        return new AddressJson(address.street(), address.postcode(), address.city(), address.country());
    }

    /** Returns the address of this form. */
    public PostalAddress address() {
        return new PostalAddress(street, postcode, city, country);
    }
}
