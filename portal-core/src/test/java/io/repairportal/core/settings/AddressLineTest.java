package io.repairportal.core.settings;

import static io.repairportal.testkit.fixture.Fixtures.aProvider;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.address.PostalAddress;
import io.repairportal.spi.provider.Provider;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A shop's address in one line")
class AddressLineTest {

    @ParameterizedTest(name = "{2}: {3}")
    @CsvSource({
        "BS1 9ZZ, Bristol, United Kingdom, Bristol BS1 9ZZ",
        "22765, Hamburg, Deutschland, 22765 Hamburg",
        "1010, Wien, Österreich, 1010 Wien",
        "A-1010, Wien, Austria, A-1010 Wien",
        "8001, Zürich, Schweiz, 8001 Zürich",
        "97299, 'Portland, Oregon', USA, 'Portland, Oregon 97299'",
        "M5V 2T6, Toronto ON, Canada, Toronto ON M5V 2T6",
        "2000, Sydney NSW, Australia, Sydney NSW 2000",
        "1012 AB, Amsterdam, Nederland, 1012 AB Amsterdam",
        "75001, Paris, France, 75001 Paris",
        "28001, Madrid, España, 28001 Madrid",
        "00184, Roma RM, Italia, 00184 Roma RM",
        "D02 X285, Dublin, Ireland, Dublin D02 X285",
        "00-950, Warszawa, Polska, 00-950 Warszawa"
    })
    @DisplayName("town and postcode stand in the order of their country (O1)")
    void orderOfTheCountry(String postcode, String town, String country, String line) {
        assertThat(AddressLine.town(new PostalAddress("", postcode, town, country), Locale.ENGLISH))
                .isEqualTo(line);
    }

    @ParameterizedTest(name = "{2}: {3}")
    @CsvSource({
        "BS1 9ZZ, Bristol, en-GB, Bristol BS1 9ZZ",
        "22765, Hamburg, de-DE, 22765 Hamburg",
        "22765, Hamburg, de, 22765 Hamburg",
        "97299, Portland, en-US, Portland 97299",
        "BS1 9ZZ, Bristol, en, Bristol BS1 9ZZ",
        "1012 AB, Amsterdam, nl, 1012 AB Amsterdam"
    })
    @DisplayName("a country that goes without saying is found by the shop's language, or by the postcode's shape (O1)")
    void countryLeftOut(String postcode, String town, String language, String line) {
        assertThat(AddressLine.town(new PostalAddress("", postcode, town, ""), Locale.forLanguageTag(language)))
                .isEqualTo(line);
    }

    @Test
    @DisplayName("what is not known is left out, without a stray space or comma (O1)")
    void emptyParts() {
        assertThat(AddressLine.town(new PostalAddress("", "", "Bristol", ""), Locale.UK))
                .isEqualTo("Bristol");
        assertThat(AddressLine.town(new PostalAddress("", "22765", "", ""), Locale.GERMANY))
                .isEqualTo("22765");
        Provider acme = aProvider("acme").build();
        assertThat(AddressLine.of(acme, acme.standardLocation())).containsExactly("1 High Street", "Larkford LK21 4ZZ");
    }
}
