package io.repairportal.spi.proposal;

import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.address.PhoneNumber;
import io.repairportal.spi.address.PostalAddress;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.internal.Require;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What a person says about herself and, if it is for her to say, about the company.
 *
 * @param name given and family name
 * @param companyName name of the company; empty for a person
 * @param email a proven address; empty if there is none
 * @param phones how she can be called
 * @param address where she, or the company, is billed
 * @param language what she reads, if she said so
 */
public record Details(
        Contact.PersonName name,
        String companyName,
        Optional<EmailAddress> email,
        Phones phones,
        PostalAddress address,
        Optional<Locale> language) {
    /** Checks that all are there. */
    public Details {
        Objects.requireNonNull(name, "name");
        Require.atMost(companyName, 200, "companyName");
        Objects.requireNonNull(email, "email");
        Objects.requireNonNull(phones, "phones");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(language, "language");
    }

    /** Returns these details with another address of mail. */
    public Details with(EmailAddress other) {
        return new Details(name, companyName, Optional.of(other), phones, address, language);
    }

    /** Returns the contact that these details make, for hosts that take somebody new in as she wrote it (A12). */
    public Contact contact(ContactRef ref) {
        return new Contact(ref, name, email.map(List::of).orElse(List.of()), phones.mobile(), phones.other(), language);
    }

    /** Returns the customer that these details make, with its one contact: a company if one is named, else the person (A12). */
    public Customer customer(CustomerRef ref, ContactRef contact) {
        return new Customer(
                ref,
                companyName.isBlank() ? name : new Contact.PersonName("", ""),
                companyName,
                List.of(address),
                List.of(contact(contact)),
                Optional.empty());
    }

    @Override
    public String toString() {
        // why not the rest: it is personal and could end in a log (P67)
        return "Details[…]";
    }

    /**
     * How somebody can be called.
     *
     * @param mobile where text messages go
     * @param other a number for calls only
     */
    public record Phones(Optional<PhoneNumber> mobile, Optional<PhoneNumber> other) {
        /** Checks both. */
        public Phones {
            Objects.requireNonNull(mobile, "mobile");
            Objects.requireNonNull(other, "other");
        }
    }
}
