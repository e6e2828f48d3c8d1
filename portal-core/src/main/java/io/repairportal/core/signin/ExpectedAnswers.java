package io.repairportal.core.signin;

import io.repairportal.spi.address.PhoneNumber;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.Customer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a customer has to answer to open an access link (A2): the family name of the contact the link went to; else the customer's; else
 * the company name without its legal form; else the postcode; else the last four digits of a phone number. Pure.
 */
public final class ExpectedAnswers {
    private ExpectedAnswers() {}

    /** Returns the answers that are accepted, as the shop writes them; empty if the shop knows nothing to ask for. */
    public static List<String> of(Customer customer, Optional<ContactRef> sentTo) {
        Optional<Contact> contact = sentTo.flatMap(customer::contact);
        return Stream.of(
                        names(contact.map(Contact::name)),
                        names(Optional.of(customer.name())),
                        company(customer),
                        postcode(customer),
                        phone(customer, contact))
                .filter(answers -> !answers.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Returns whether {@code answer} is one of the expected ones. A blank answer never is. */
    static boolean accept(List<String> expected, String answer, boolean germanUmlauts) {
        String given = LastNames.fold(answer, germanUmlauts);
        return !given.isEmpty()
                && expected.stream()
                        .anyMatch(right -> LastNames.fold(right, germanUmlauts).equals(given));
    }

    private static List<String> names(Optional<Contact.PersonName> name) {
        return name.filter(known -> comparable(known.family()))
                .map(known -> known.given().isBlank() ? List.of(known.family()) : List.of(known.family(), known.full()))
                .orElse(List.of());
    }

    private static List<String> company(Customer customer) {
        String bare = LastNames.withoutLegalForm(customer.companyName());
        return comparable(bare) ? List.of(bare, customer.companyName()) : List.of();
    }

    private static List<String> postcode(Customer customer) {
        return customer.addresses().stream()
                .map(address -> address.postcode())
                .filter(ExpectedAnswers::comparable)
                .limit(1)
                .toList();
    }

    private static List<String> phone(Customer customer, Optional<Contact> sentTo) {
        return sentTo.or(customer::primaryContact)
                .flatMap(contact -> contact.mobile().or(contact::otherPhone))
                .map(PhoneNumber::lastFour)
                .map(List::of)
                .orElse(List.of());
    }

    private static boolean comparable(String text) {
        return !LastNames.fold(Objects.requireNonNull(text), false).isEmpty();
    }
}
