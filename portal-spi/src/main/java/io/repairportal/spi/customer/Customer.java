package io.repairportal.spi.customer;

import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.address.PostalAddress;
import io.repairportal.spi.internal.Require;
import io.repairportal.spi.provider.LocationRef;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The account a provider works for: a person or a company.
 *
 * @param ref names the customer and its provider
 * @param name the customer's own name if it is a person; both parts empty for a company
 * @param companyName name with legal form; empty for a person
 * @param addresses the first is the billing address
 * @param contacts the first is the primary contact; may be empty
 * @param location the location that looks after this customer, else the provider's default
 */
public record Customer(
        CustomerRef ref,
        Contact.PersonName name,
        String companyName,
        List<PostalAddress> addresses,
        List<Contact> contacts,
        Optional<LocationRef> location) {
    // why half: some characters count twice where a label is stored
    private static final int LONGEST_LABEL = 200;

    /** Copies the lists. */
    public Customer {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(name, "name");
        Require.atMost(companyName, 200, "companyName");
        addresses = List.copyOf(addresses);
        contacts = List.copyOf(contacts);
        Objects.requireNonNull(location, "location");
    }

    /** Returns the contact with this reference. */
    public Optional<Contact> contact(ContactRef wanted) {
        return contacts.stream().filter(contact -> contact.ref().equals(wanted)).findFirst();
    }

    /** Returns the primary contact. */
    public Optional<Contact> primaryContact() {
        return contacts.stream().findFirst();
    }

    /** Returns how staff call this customer: by its company, its name, the name or the mail address of a contact, or the reference of the shop. */
    public String displayName() {
        return Stream.of(
                        Stream.of(companyName, name.full()),
                        contacts.stream().map(contact -> contact.name().full()),
                        contacts.stream()
                                .flatMap(contact -> contact.emails().stream())
                                .map(EmailAddress::value))
                .flatMap(Function.identity())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElseGet(ref::value);
    }

    /** Returns how staff find one of its people: the name of the person, and of the customer if that is another one; at most 400 characters. */
    public String labelOf(Optional<ContactRef> of) {
        String company = displayName().strip();
        String person = of.flatMap(this::contact)
                .map(Contact::name)
                .map(Contact.PersonName::full)
                .orElse("");
        String fitting = person.isEmpty() || person.equals(company) ? company : person + ", " + company;
        return fitting.codePointCount(0, fitting.length()) <= LONGEST_LABEL
                ? fitting
                : fitting.substring(0, fitting.offsetByCodePoints(0, LONGEST_LABEL));
    }
}
