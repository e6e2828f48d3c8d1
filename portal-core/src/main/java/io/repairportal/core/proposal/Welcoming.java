package io.repairportal.core.proposal;

import io.repairportal.core.access.Actor;
import io.repairportal.core.access.GiveAccess;
import io.repairportal.core.internal.Audit;
import io.repairportal.core.internal.Giving;
import io.repairportal.core.internal.Inviting;
import io.repairportal.core.internal.Members;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.signin.AccountNotices;
import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.Person;
import io.repairportal.spi.access.RightsRef;
import io.repairportal.spi.access.Saved;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.provider.ProviderRef;
import java.util.Map;
import java.util.Optional;

/**
 * Lets somebody in whose registration staff have accepted (A12): by an invitation to the address she has proven; or at once, if a login with
 * that proven address exists, because it is hers (A15). Joins the unit of work of the caller.
 */
final class Welcoming {
    private final PortalParts parts;
    private final Members members;
    private final Giving giving;
    private final Inviting inviting;
    private final RegistrationNotices notices;
    private final Audit audit;

    Welcoming(PortalParts parts, AccountNotices accounts, RegistrationNotices notices) {
        this.parts = parts;
        this.members = new Members(parts);
        this.giving = new Giving(parts);
        this.inviting = new Inviting(parts, accounts);
        this.notices = notices;
        this.audit = new Audit(parts);
    }

    /**
     * Whom to let in, as what.
     *
     * @param customer for which customer
     * @param contact which of its contacts she is
     * @param email the address she has proven
     * @param rights what she may do
     */
    record Guest(Customer customer, ContactRef contact, EmailAddress email, RightsRef rights) {}

    RegistrationOutcome welcome(Actor.Staff staff, Guest guest) {
        if (parts.store().customerLocks().of(guest.customer().ref()) == Lock.CLOSED) {
            return RegistrationOutcome.LOCKED;
        }
        Optional<Membership> known = membership(guest);
        if (known.filter(membership -> membership.holder().person().isPresent()).isPresent()) {
            return RegistrationOutcome.HAS_LOGIN;
        }
        return known.map(membership -> readdressed(membership, guest))
                .map(membership -> letIn(staff, membership, guest))
                .orElseGet(() -> give(staff, guest));
    }

    /** Returns whether somebody of this customer has access, or an invitation, with this address. */
    boolean knows(CustomerRef customer, EmailAddress address) {
        return Giving.isKnown(members.all(customer), address);
    }

    private Optional<Membership> membership(Guest guest) {
        return members.all(guest.customer().ref()).stream()
                .filter(membership -> membership.holder().contact().equals(Optional.of(guest.contact())))
                .findFirst();
    }

    /** Sends a membership that nobody holds yet to the proven address; one without rights gets those of new people. */
    private Membership readdressed(Membership known, Guest guest) {
        ProviderRef provider = guest.customer().ref().provider();
        Membership.Holder holder = known.holder();
        Membership.Holder there = new Membership.Holder(
                holder.contact(), holder.person(), holder.userName(), Optional.of(guest.email()), holder.label());
        Membership.Grant grant = new Membership.Grant(
                known.grant().rights().or(() -> Optional.of(guest.rights())),
                known.grant().wholeCustomer());
        return members.change(
                        provider, known.ref(), stored -> stored.with(there).with(grant))
                .flatMap(changed -> members.find(provider, known.ref()))
                .orElse(known);
    }

    private RegistrationOutcome give(Actor.Staff staff, Guest guest) {
        boolean whole = guest.customer().primaryContact().map(Contact::ref).equals(Optional.of(guest.contact()));
        GiveAccess wish = new GiveAccess(
                guest.customer().ref(),
                Optional.of(guest.contact()),
                Optional.of(guest.email()),
                Optional.of(guest.rights()),
                whole,
                "");
        return giving.give(staff.provider(), "staff:" + staff.staff(), wish)
                .fold(given -> letIn(staff, given.membership(), guest), invalid -> invalid.violations().stream()
                        .map(violation -> refusal(violation.code()))
                        .findFirst()
                        .orElse(RegistrationOutcome.UNKNOWN_CUSTOMER));
    }

    private static RegistrationOutcome refusal(String code) {
        return switch (code) {
            case "onlyOnePerson" -> RegistrationOutcome.ONLY_ONE_PERSON;
            case "alreadyInvited" -> RegistrationOutcome.ADDRESS_KNOWN;
            default -> RegistrationOutcome.UNKNOWN_CUSTOMER;
        };
    }

    private RegistrationOutcome letIn(Actor.Staff staff, Membership membership, Guest guest) {
        if (membership.lock() == Lock.CLOSED) {
            return RegistrationOutcome.LOCKED;
        }
        Optional<Person> owner = parts.store().people().withEmail(guest.email());
        return owner.map(person -> hold(staff, membership, person))
                .orElseGet(() -> inviting.invite(staff.provider(), "staff:" + staff.staff(), membership.ref())
                        .fold(sent -> RegistrationOutcome.DONE, notSent -> RegistrationOutcome.LOCKED));
    }

    private RegistrationOutcome hold(Actor.Staff staff, Membership membership, Person person) {
        Membership held = membership
                .with(membership.holder().heldBy(person.ref()))
                .with(membership.times().acceptedAt(parts.clock().instant()));
        if (parts.store().memberships().saveIfUnchanged(held) != Saved.SAVED) {
            return RegistrationOutcome.HAS_LOGIN;
        }
        notices.approved(staff.provider(), person, membership.holder().userName());
        audit.record(
                staff,
                "invitation.accepted",
                "customer:" + membership.customer().value(),
                Map.of(
                        "membership",
                        membership.ref().value(),
                        "person",
                        person.ref().value()));
        return RegistrationOutcome.DONE;
    }
}
