package io.repairportal.spi.customer;

import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.address.PhoneNumber;
import io.repairportal.spi.internal.Require;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A person at a customer.
 *
 * @param ref names the person within the customer
 * @param name given and family name
 * @param emails the first is preferred
 * @param mobile where text messages go
 * @param otherPhone a number for calls only
 * @param language the language the person reads, if known
 */
public record Contact(
        ContactRef ref,
        PersonName name,
        List<EmailAddress> emails,
        Optional<PhoneNumber> mobile,
        Optional<PhoneNumber> otherPhone,
        Optional<Locale> language) {
    /** Copies the addresses. */
    public Contact {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(name, "name");
        emails = List.copyOf(emails);
        Objects.requireNonNull(mobile, "mobile");
        Objects.requireNonNull(otherPhone, "otherPhone");
        Objects.requireNonNull(language, "language");
    }

    /**
     * The name of a person.
     *
     * @param given given name, may be empty
     * @param family family name, may be empty
     */
    public record PersonName(String given, String family) {
        /** Checks lengths: at most 200 characters each. */
        public PersonName {
            Require.atMost(given, 200, "given");
            Require.atMost(family, 200, "family");
        }

        /** Returns both parts as one line, without stray spaces. */
        public String full() {
            return (given + " " + family).strip();
        }
    }
}
