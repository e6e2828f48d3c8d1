package io.repairportal.core.internal;

import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.Person;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.address.PhoneNumber;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.CustomerRef;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The people of one customer whom staff have locked, told by their contact or by an address that the portal knows of, so that none of them gets a
 * second access beside the locked one (A11). Made for one question; not for use by many threads.
 */
public final class LockedPeople {
    private final PortalParts parts;
    private final Members members;
    private final List<Membership> locked;

    /** Looks at these memberships, all of one customer. */
    public LockedPeople(PortalParts parts, List<Membership> all) {
        this.parts = parts;
        this.members = new Members(parts);
        this.locked = all.stream()
                .filter(membership -> membership.lock() != Lock.OPEN)
                .toList();
    }

    /** Returns whether one of them is this contact. */
    public boolean isContact(ContactRef contact) {
        return locked.stream()
                .anyMatch(membership -> membership.holder().contact().equals(Optional.of(contact)));
    }

    /** Returns whether mail to one of them goes here: by her invitation, by her login, or by the shop's own records. */
    public boolean isReachedAt(EmailAddress address) {
        return locked.stream().flatMap(this::emails).map(EmailAddress::folded).anyMatch(address.folded()::equals);
    }

    /** Returns whether text messages to one of them go here: by her login, or by the shop's own records. */
    public boolean isReachedAt(PhoneNumber number) {
        return locked.stream().flatMap(this::mobiles).map(PhoneNumber::dial).anyMatch(number.dial()::equals);
    }

    private Stream<EmailAddress> emails(Membership membership) {
        return Stream.of(
                        membership.holder().email().stream(),
                        person(membership).flatMap(person -> person.reach().email().stream()),
                        contact(membership).flatMap(contact -> contact.emails().stream()))
                .flatMap(emails -> emails);
    }

    private Stream<PhoneNumber> mobiles(Membership membership) {
        return Stream.concat(
                person(membership).flatMap(person -> person.reach().mobile().stream()),
                contact(membership).flatMap(contact -> contact.mobile().stream()));
    }

    private Stream<Person> person(Membership membership) {
        return membership.holder().person().flatMap(parts.store().people()::find).stream();
    }

    private Stream<Contact> contact(Membership membership) {
        CustomerRef customer = membership.customer();
        return membership
                .holder()
                .contact()
                .flatMap(ref -> members.customer(customer).flatMap(facts -> facts.contact(ref)))
                .stream();
    }
}
