package io.repairportal.core.signin;

import io.repairportal.core.access.GiveAccess;
import io.repairportal.core.access.LinkViewer;
import io.repairportal.core.internal.Giving;
import io.repairportal.core.internal.LockedPeople;
import io.repairportal.core.internal.Members;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.spi.access.AccessLink;
import io.repairportal.spi.access.Channel;
import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.access.RightsRef;
import io.repairportal.spi.access.Saved;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.address.PhoneNumber;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.Customer;
import java.util.List;
import java.util.Optional;

/**
 * The membership that somebody gets who comes by a link: the one staff have made for this contact, else a new one with the provider's
 * default rights; the whole customer for its primary contact (A14).
 */
final class LinkMemberships {
    private final PortalParts parts;
    private final Members members;
    private final Giving giving;

    LinkMemberships(PortalParts parts) {
        this.parts = parts;
        this.members = new Members(parts);
        this.giving = new Giving(parts);
    }

    /** Returns it as it would be held; empty if the shop offers none, or somebody holds it already. */
    Optional<Membership> of(LinkViewer viewer) {
        if (viewer.lock() != Lock.OPEN) {
            return Optional.empty();
        }
        List<Membership> all = members.all(viewer.customer());
        Optional<Membership> own = all.stream()
                .filter(membership -> membership.holder().contact().equals(viewer.contact()))
                .findFirst();
        boolean room = all.isEmpty() || viewer.settings().accounts().contacts();
        return own.isPresent()
                ? own.filter(membership -> isFree(membership))
                : viewer.settings()
                        .accounts()
                        .newUserRights()
                        .filter(rights -> room && !isLockedOut(viewer, all))
                        .flatMap(rights -> made(viewer, rights));
    }

    private boolean isLockedOut(LinkViewer viewer, List<Membership> all) {
        LockedPeople locked = new LockedPeople(parts, all);
        String address = viewer.grant().sent().address();
        return viewer.grant().sent().channel() == Channel.EMAIL
                ? locked.isReachedAt(new EmailAddress(address))
                : locked.isReachedAt(PhoneNumber.of(address));
    }

    /** Stores it as held by this person; returns {@code false} if somebody was quicker. */
    boolean hold(LinkViewer viewer, PersonRef person) {
        Optional<Membership> found = of(viewer);
        Optional<Membership> held = found.map(membership -> membership
                .with(membership.holder().heldBy(person))
                .with(membership.times().acceptedAt(parts.clock().instant())));
        boolean stored = held.map(parts.store().memberships()::saveIfUnchanged)
                .filter(saved -> saved == Saved.SAVED)
                .isPresent();
        found.filter(membership -> stored && membership.version() == 0)
                .ifPresent(membership -> giving.record("person:" + person, membership));
        return stored;
    }

    private static boolean isFree(Membership membership) {
        return membership.holder().person().isEmpty()
                && membership.lock() == Lock.OPEN
                && membership.grant().rights().isPresent();
    }

    private Optional<Membership> made(LinkViewer viewer, RightsRef rights) {
        return members.customer(viewer.customer())
                .flatMap(customer -> giving.draft(customer, wish(viewer, customer, rights)));
    }

    private static GiveAccess wish(LinkViewer viewer, Customer customer, RightsRef rights) {
        AccessLink.Sent sent = viewer.grant().sent();
        Optional<EmailAddress> email =
                sent.channel() == Channel.EMAIL ? Optional.of(new EmailAddress(sent.address())) : Optional.empty();
        Optional<ContactRef> contact = viewer.contact();
        boolean whole =
                contact.isEmpty() || customer.primaryContact().map(Contact::ref).equals(contact);
        return new GiveAccess(customer.ref(), contact, email, Optional.of(rights), whole, "");
    }
}
