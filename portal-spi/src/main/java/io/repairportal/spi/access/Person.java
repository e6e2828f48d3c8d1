package io.repairportal.spi.access;

import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.address.PhoneNumber;
import io.repairportal.spi.customer.Contact;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A person with a login, whoever her providers are. What she may do is in her {@link Membership memberships}; no provider's staff act on
 * the person herself.
 *
 * @param ref names the person
 * @param name as she wrote it
 * @param reach how she can be reached, proven by her
 * @param password what is stored of her password; empty if she signs in by code only (A21)
 * @param language the language she reads, if she chose one
 * @param version 0 before she is first stored; counts up with each change
 */
public record Person(
        PersonRef ref,
        Contact.PersonName name,
        Reach reach,
        Optional<PasswordHash> password,
        Optional<Locale> language,
        int version) {
    /** Checks that all are there. */
    public Person {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(reach, "reach");
        Objects.requireNonNull(password, "password");
        Objects.requireNonNull(language, "language");
    }

    /** Returns this person with another name. */
    public Person with(Contact.PersonName other) {
        return new Person(ref, other, reach, password, language, version);
    }

    /** Returns this person with other addresses. */
    public Person with(Reach other) {
        return new Person(ref, name, other, password, language, version);
    }

    /** Returns this person with another password. */
    public Person with(PasswordHash other) {
        return new Person(ref, name, reach, Optional.of(other), language, version);
    }

    /** Returns this person with another language. */
    public Person with(Locale other) {
        return new Person(ref, name, reach, password, Optional.of(other), version);
    }

    /** Returns this person as stored under {@code next}. */
    public Person version(int next) {
        return new Person(ref, name, reach, password, language, next);
    }

    /**
     * Addresses that the person has proven to be hers.
     *
     * @param email unique among all people, compared without case
     * @param mobile where codes may go by text message
     */
    public record Reach(Optional<EmailAddress> email, Optional<PhoneNumber> mobile) {
        /** Checks both. */
        public Reach {
            Objects.requireNonNull(email, "email");
            Objects.requireNonNull(mobile, "mobile");
        }

        /** Returns a reach of nothing but a mail address. */
        public static Reach by(EmailAddress email) {
            return new Reach(Optional.of(email), Optional.empty());
        }
    }
}
