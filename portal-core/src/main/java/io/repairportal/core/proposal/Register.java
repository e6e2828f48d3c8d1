package io.repairportal.core.proposal;

import io.repairportal.core.internal.PlainText;
import io.repairportal.core.message.Violation;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.address.PhoneNumber;
import io.repairportal.spi.address.PostalAddress;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.proposal.Details;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody writes who wishes to become a customer (A12), as typed.
 *
 * @param given given name; may be empty
 * @param family family name
 * @param company name of the company; empty for a person
 * @param email where the link goes that proves it
 * @param phone with country code, written as people write it
 * @param texts whether text messages may go to that number
 * @param street street and number
 * @param postcode postcode
 * @param city town
 * @param country country; may be empty
 * @param language what she reads; empty for the provider's own language
 */
public record Register(
        @NotNull @Size(max = 100) String given,
        @NotBlank @Size(max = 100) String family,
        @NotNull @Size(max = 200) String company,
        @NotBlank @Size(max = 254) String email,
        @NotBlank @Size(max = 40) String phone,
        boolean texts,
        @NotBlank @Size(max = 200) String street,
        @NotBlank @Size(max = 20) String postcode,
        @NotBlank @Size(max = 100) String city,
        @NotNull @Size(max = 100) String country,
        Optional<Locale> language) {

    /** Takes control characters and spaces around away. */
    public Register {
        given = clean(given);
        family = clean(family);
        company = clean(company);
        email = clean(email);
        phone = clean(phone);
        street = clean(street);
        postcode = clean(postcode);
        city = clean(city);
        country = clean(country);
    }

    /** Returns what the constraints cannot say: whether address and number have the form of one. */
    List<Violation> malformed() {
        List<Violation> violations = new ArrayList<>();
        if (!email.isEmpty() && !EmailAddress.isValid(email)) {
            violations.add(new Violation("email", "invalid"));
        }
        if (!phone.isEmpty() && number().isEmpty()) {
            violations.add(new Violation("phone", "invalid"));
        }
        return violations;
    }

    /** Returns the same as details; only if nothing is wrong. */
    Details details() {
        Optional<PhoneNumber> number = number();
        return new Details(
                new Contact.PersonName(given, family),
                company,
                Optional.of(new EmailAddress(email)),
                new Details.Phones(number.filter(known -> texts), number.filter(known -> !texts)),
                new PostalAddress(street, postcode, city, country),
                language);
    }

    @Override
    public String toString() {
        // why not the rest: it is personal and could end in a log (P67)
        return "Register[…]";
    }

    private Optional<PhoneNumber> number() {
        try {
            return Optional.of(new PhoneNumber(phone.replaceAll("[\\s()./-]", ""), phone));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static String clean(String text) {
        return PlainText.of(text).replaceAll("\\s+", " ").strip();
    }
}
