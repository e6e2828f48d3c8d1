package io.repairportal.core.signin;

import static io.repairportal.testkit.fixture.Fixtures.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.testkit.fixture.CustomerFixture;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The answer to the one question")
class ExpectedAnswersTest {
    private static final ProviderRef ACME = new ProviderRef("acme");

    @ParameterizedTest
    @CsvSource({
        "O'Brien, obrien", "O'Brien, O’BRIEN", "O'Brien, 'O Brien'", "Müller, muller", "Sørensen, sorensen",
                "Łukasz, lukasz",
        "Đorđević, dordevic", "Þórsson, thorsson", "Æbeltoft, aebeltoft", "Œuvre, oeuvre", "Yıldız, YILDIZ",
                "Yıldız, yildiz",
        "Weiß, weiss", "Smith-Jones, smithjones", "St. John, stjohn", "İnan, inan", "ﬁeld, field", "Nuñez, NUNEZ",
        "Ångström, angstrom", "Łódź, lodz", "d’Arc, darc", "Ｓmith, smith"
    })
    @DisplayName("capitals, marks and punctuation do not matter (A2)")
    void spellingIsEnough(String onFile, String typed) {
        assertThat(accepts(onFile, typed, false)).isTrue();
        assertThat(accepts(typed, onFile, false)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Smith, Smyth", "Müller, Mueller", "Miller, Müller", "Jones, Jone", "Smith, Smith2"})
    @DisplayName("spelling matters (A2)")
    void spellingMatters(String onFile, String typed) {
        assertThat(accepts(onFile, typed, false)).isFalse();
    }

    @Test
    @DisplayName("by setting, ü is ue for German-language providers (A2)")
    void germanUmlauts() {
        assertThat(accepts("Müller", "Mueller", true)).isTrue();
        assertThat(accepts("Mueller", "MÜLLER", true)).isTrue();
        assertThat(accepts("Mu\u0308ller", "mueller", true))
                .as("decomposed umlaut")
                .isTrue();
        assertThat(accepts("Müller", "Muller", true)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "...", "'", "\u0301", "\u200b"})
    @DisplayName("blank never matches, not even a name of the same emptiness (A2)")
    void blankNeverMatches(String typed) {
        assertThat(ExpectedAnswers.accept(List.of("Whitfield"), typed, false)).isFalse();
        assertThat(ExpectedAnswers.accept(List.of(typed), typed, false)).isFalse();
    }

    @Test
    @DisplayName("given and family name together are accepted too (A2)")
    void fullName() {
        List<String> expected = ExpectedAnswers.of(dana().build(), Optional.of(new ContactRef("dana")));
        assertThat(ExpectedAnswers.accept(expected, "dana whitfield", false)).isTrue();
        assertThat(ExpectedAnswers.accept(expected, "Dana", false)).isFalse();
    }

    @Test
    @DisplayName("the family name of the contact the link went to is expected before the customer's (A2)")
    void contactBeforeCustomer() {
        Customer customer = dana().withContact("sam", "Sam", "Okafor").build();
        assertThat(ExpectedAnswers.of(customer, Optional.of(new ContactRef("sam"))))
                .contains("Okafor")
                .doesNotContain("Whitfield");
        assertThat(ExpectedAnswers.of(customer, Optional.empty())).contains("Whitfield");
        assertThat(ExpectedAnswers.of(customer, Optional.of(new ContactRef("gone"))))
                .contains("Whitfield");
    }

    @ParameterizedTest
    @CsvSource({
        "'Harbour Freight Ltd', harbour freight", "'Müller Bau GmbH & Co. KG', muller bau", "'Acme, Inc.', acme",
        "'Northwind L.L.C.', northwind", "'Tidewell S.A.R.L.', tidewell", "'Harbour Freight Ltd', harbour freight ltd"
    })
    @DisplayName("a company answers with its name, with or without legal form (A2)")
    void companyName(String company, String typed) {
        Customer customer =
                aCustomer(ACME).named("", "").company(company).withoutContact().build();
        assertThat(ExpectedAnswers.accept(ExpectedAnswers.of(customer, Optional.empty()), typed, false))
                .isTrue();
    }

    @Test
    @DisplayName(
            "without names the postcode is asked, without postcode the last four digits, else nothing can be asked (A2)")
    void fallbacks() {
        CustomerFixture nameless = aCustomer(ACME).named("", "");
        assertThat(ExpectedAnswers.of(nameless.build(), Optional.empty())).containsExactly("LK21 8AB");
        assertThat(ExpectedAnswers.of(nameless.withPostcode("").build(), Optional.empty()))
                .containsExactly("0123");
        assertThat(ExpectedAnswers.of(nameless.withoutContact().build(), Optional.empty()))
                .isEmpty();
    }

    private static boolean accepts(String onFile, String typed, boolean german) {
        return ExpectedAnswers.accept(List.of(onFile), typed, german);
    }

    private static CustomerFixture dana() {
        return aCustomer(ACME).named("Dana", "Whitfield");
    }
}
