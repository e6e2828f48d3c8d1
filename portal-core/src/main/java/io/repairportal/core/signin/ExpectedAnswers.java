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

    /** What the customer is asked for. Only messages to the customer may say it; the page that asks is the same for everybody. */
    public enum Kind {
        /** The family name. */
        LAST_NAME,
        /** The name of the company. */
        COMPANY_NAME,
        /** The postcode. */
        POSTCODE,
        /** The last four digits of the phone number. */
        PHONE_DIGITS
    }

    /** Returns the answers that are accepted, as the shop writes them; empty if the shop knows nothing to ask for. */
    public static List<String> of(Customer customer, Optional<ContactRef> sentTo) {
        return first(customer, sentTo).map(Expected::answers).orElse(List.of());
    }

    /** Returns what is asked for; empty if the shop knows nothing to ask for. */
    public static Optional<Kind> kindOf(Customer customer, Optional<ContactRef> sentTo) {
        return first(customer, sentTo).map(Expected::kind);
    }

    /** Returns whether {@code answer} is one of the expected ones. A blank answer never is. */
    static boolean accept(List<String> expected, String answer, boolean germanUmlauts) {
        String given = LastNames.fold(answer, germanUmlauts);
        return !given.isEmpty()
                && expected.stream()
                        .anyMatch(right -> LastNames.fold(right, germanUmlauts).equals(given));
    }

    private static Optional<Expected> first(Customer customer, Optional<ContactRef> sentTo) {
        Optional<Contact> contact = sentTo.flatMap(customer::contact);
        return Stream.of(
                        new Expected(Kind.LAST_NAME, names(contact.map(Contact::name))),
                        new Expected(Kind.LAST_NAME, names(Optional.of(customer.name()))),
                        new Expected(Kind.COMPANY_NAME, company(customer)),
                        new Expected(Kind.POSTCODE, postcode(customer)),
                        new Expected(Kind.PHONE_DIGITS, phone(customer, contact)))
                .filter(expected -> !expected.answers().isEmpty())
                .findFirst();
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

    /** What is asked for, and what is accepted. */
    private record Expected(Kind kind, List<String> answers) {}
}
