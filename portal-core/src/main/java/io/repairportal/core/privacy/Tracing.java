package io.repairportal.core.privacy;

import io.repairportal.core.internal.CustomerWriting;
import io.repairportal.core.internal.Members;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.Person;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.address.PhoneNumber;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.privacy.Traces;
import io.repairportal.spi.proposal.Details;
import io.repairportal.spi.proposal.Proposal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * By what somebody is recognised at one provider: as the shop knows her, as she calls herself, and as she was called before she changed it. A
 * company's name is nobody's own. Safe for use by many threads.
 */
final class Tracing {
    private final PortalParts parts;
    private final Members members;

    Tracing(PortalParts parts) {
        this.parts = parts;
        this.members = new Members(parts);
    }

    Traces of(Membership membership, String instead) {
        Optional<Customer> customer = members.customer(membership.customer());
        Optional<Person> person = person(membership);
        Optional<Contact> contact = customer.flatMap(
                known -> CustomerWriting.contact(known, membership.holder().contact()));
        List<Details> said = said(membership);
        Set<String> names = new HashSet<>();
        person.map(Person::name).map(Contact.PersonName::full).ifPresent(names::add);
        contact.map(Contact::name).map(Contact.PersonName::full).ifPresent(names::add);
        said.forEach(details -> names.add(details.name().full()));
        // why both: whoever has no name signs what she writes with what the customer is called by, her mail address
        // perhaps
        customer.filter(known -> known.companyName().isBlank())
                .ifPresent(known -> names.addAll(List.of(known.name().full(), known.displayName())));
        names.removeIf(name -> name.isBlank() || name.equals(instead));
        Set<ContactRef> contacts = Stream.concat(
                        membership.holder().contact().stream(), contact.map(Contact::ref).stream())
                .collect(Collectors.toSet());
        return new Traces(membership, contacts, names, addresses(membership, person, contact, said), instead);
    }

    /** As whom she registered herself (A12): with the address of her login, or with that of an invitation nobody has accepted. */
    Optional<PersonRef> registrant(Membership membership) {
        // why not both: what staff typed may be somebody else's, and hers is proven
        return person(membership)
                .map(known -> known.reach().email())
                .orElse(membership.holder().email())
                .map(address -> parts.registrant(membership.customer().provider(), address));
    }

    Optional<Person> person(Membership membership) {
        return membership.holder().person().flatMap(parts.store().people()::find);
    }

    /** What she has proposed holds earlier names and addresses. */
    private List<Details> said(Membership membership) {
        return Stream.concat(membership.holder().person().stream(), registrant(membership).stream())
                .flatMap(person ->
                        parts.store().proposals().ofPerson(membership.customer().provider(), person).stream())
                .filter(proposal -> proposal.about()
                        .customer()
                        .orElse(membership.customer())
                        .equals(membership.customer()))
                .flatMap(Tracing::both)
                .toList();
    }

    private static Stream<Details> both(Proposal proposal) {
        return Stream.concat(proposal.before().stream(), Stream.of(proposal.wanted()));
    }

    private static Set<String> addresses(
            Membership membership, Optional<Person> person, Optional<Contact> contact, List<Details> said) {
        Set<String> addresses = new HashSet<>();
        Stream<EmailAddress> mails = Stream.of(
                        membership.holder().email().stream(),
                        person.flatMap(known -> known.reach().email()).stream(),
                        contact.stream().flatMap(known -> known.emails().stream()),
                        said.stream().flatMap(details -> details.email().stream()))
                .flatMap(found -> found);
        Stream<PhoneNumber> numbers = Stream.of(
                        person.flatMap(known -> known.reach().mobile()).stream(),
                        contact.flatMap(Contact::mobile).stream(),
                        said.stream().flatMap(details -> details.phones().mobile().stream()))
                .flatMap(found -> found);
        mails.map(EmailAddress::folded).forEach(addresses::add);
        numbers.map(PhoneNumber::dial).forEach(addresses::add);
        return addresses;
    }
}
