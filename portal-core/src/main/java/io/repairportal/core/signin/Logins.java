package io.repairportal.core.signin;

import io.repairportal.core.internal.PortalParts;
import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.Person;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.access.Saved;
import io.repairportal.spi.access.UserName;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.provider.ProviderRef;
import java.time.Instant;
import java.util.Optional;

/** Finds whom somebody means who types a user name or a mail address (A7). */
final class Logins {
    private static final PersonRef NOBODY = new PersonRef("nobody");

    private final PortalParts parts;

    Logins(PortalParts parts) {
        this.parts = parts;
    }

    /** Returns the membership with this user name, whether or not somebody holds it yet. */
    Optional<Membership> membership(ProviderRef provider, String typed) {
        return UserName.isValid(typed)
                ? parts.store().memberships().withUserName(provider, new UserName(typed))
                : Optional.empty();
    }

    /** Returns the person who signs in at this provider under this name or proven address. */
    Optional<Person> person(ProviderRef provider, String typed) {
        Optional<PersonRef> byName = membership(provider, typed)
                .flatMap(membership -> membership.holder().person());
        // why asked for nobody as well: a name that exists costs as many statements as one that does not (P9)
        Optional<Person> named = parts.store().people().find(byName.orElse(NOBODY));
        return named.or(() -> byAddress(provider, typed));
    }

    /** Returns the person who holds a membership; a new one without address or password if nobody does yet. Only inside a unit of work. */
    Person holder(Membership membership) {
        return membership
                .holder()
                .person()
                .flatMap(parts.store().people()::find)
                .orElseGet(() -> newHolder(membership));
    }

    private Optional<Person> byAddress(ProviderRef provider, String typed) {
        return Optional.of(typed.strip())
                .filter(EmailAddress::isValid)
                .flatMap(address -> parts.store().people().withEmail(new EmailAddress(address)))
                .filter(person -> parts.store().memberships().ofPerson(person.ref()).stream()
                        .anyMatch(membership -> membership.customer().provider().equals(provider)));
    }

    private Person newHolder(Membership membership) {
        Contact.PersonName name = new Contact.PersonName("", membership.holder().label());
        PersonRef ref = new PersonRef(parts.secrets().randomToken());
        Person person = new Person(
                ref, name, new Person.Reach(Optional.empty(), Optional.empty()), Optional.empty(), Optional.empty(), 0);
        requireSaved(parts.store().people().saveIfUnchanged(person));
        Instant now = parts.clock().instant();
        Membership held = membership.with(membership.holder().heldBy(ref));
        requireSaved(parts.store()
                .memberships()
                .saveIfUnchanged(held.with(membership.times().acceptedAt(now))));
        return person.version(1);
    }

    private static void requireSaved(Saved saved) {
        if (saved != Saved.SAVED) {
            throw new PortalAdapterException(
                    PortalAdapterException.Kind.UNAVAILABLE, "somebody else changed the login at the same moment");
        }
    }
}
