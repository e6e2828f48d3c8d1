package io.repairportal.store.jpa.customer;

import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.address.PhoneNumber;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.customer.Customer;
import io.repairportal.store.jpa.access.Words;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words by which staff find a customer: of its names, its company and its addresses, and of each phone number the digits as they are
 * shown, without the first zero, and the last seven (A22). A word with which another one begins is left out: whoever is found by it is found by that one.
 */
final class CustomerWords {
    private static final int ENDING = 7;
    private static final Pattern NUMBER = Pattern.compile("[+(]?[0-9][-0-9 /().]*");
    private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]+");
    private static final Pattern FIRST_ZEROS = Pattern.compile("^0+");

    private CustomerWords() {}

    /** Returns the words of a customer that are stored. */
    static Set<String> of(Customer customer) {
        StringJoiner text = new StringJoiner(" ");
        text.add(customer.name().full()).add(customer.companyName());
        for (Contact contact : customer.contacts()) {
            text.add(contact.name().full());
            contact.emails().stream().map(EmailAddress::value).forEach(text::add);
        }
        NavigableSet<String> words = new TreeSet<>(Words.of(text.toString()));
        phones(customer).flatMap(CustomerWords::of).forEach(words::add);
        Stream.concat(
                        Stream.of(customer.name().full(), customer.companyName()),
                        customer.contacts().stream()
                                .map(contact -> contact.name().full()))
                .flatMap(name -> Words.phrase(name).stream())
                .forEach(words::add);
        // why only the next one: those that begin with a word follow it at once
        return words.stream()
                .filter(word ->
                        !Objects.requireNonNullElse(words.higher(word), "").startsWith(word))
                .collect(Collectors.toSet());
    }

    /** Returns the words of {@code text} that are looked for, the longest first. Nothing but a phone number is one word. */
    static List<String> asked(String text) {
        return number(text).map(List::of).orElseGet(() -> Words.asked(text));
    }

    /** Returns the digits of {@code text} without its first zeros, if it is nothing but a phone number. */
    static Optional<String> number(String text) {
        return Optional.of(digits(text))
                .filter(digits -> digits.length() >= ENDING)
                .filter(digits -> NUMBER.matcher(text.strip()).matches());
    }

    /** Returns what every way to write this number has in common. */
    static String ending(String digits) {
        return digits.substring(Math.max(0, digits.length() - ENDING));
    }

    /** Returns whether a number of this customer ends with these digits. */
    static boolean hasNumber(Customer customer, String digits) {
        return phones(customer).anyMatch(phone -> digits(phone.dial()).endsWith(digits));
    }

    private static Stream<String> of(PhoneNumber phone) {
        return Stream.of(digits(phone.display()), ending(digits(phone.dial()))).filter(digits -> !digits.isEmpty());
    }

    private static Stream<PhoneNumber> phones(Customer customer) {
        return customer.contacts().stream()
                .flatMap(contact -> Stream.of(contact.mobile(), contact.otherPhone()))
                .flatMap(Optional::stream);
    }

    private static String digits(String text) {
        return FIRST_ZEROS.matcher(NO_DIGITS.matcher(text).replaceAll("")).replaceFirst("");
    }
}
