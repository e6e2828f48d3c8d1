package io.repairportal.core.signin;

import io.repairportal.core.access.LinkViewer;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.spi.access.AccessLink;
import io.repairportal.spi.access.Channel;
import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.MembershipRef;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.access.RightsRef;
import io.repairportal.spi.access.Saved;
import io.repairportal.spi.access.UserName;
import io.repairportal.spi.address.EmailAddress;
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
    private static final int MOST = 100;
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final PortalParts parts;

    LinkMemberships(PortalParts parts) {
        this.parts = parts;
    }

    /** Returns it as it would be held; empty if the shop offers none, or somebody holds it already. */
    Optional<Membership> of(LinkViewer viewer) {
        if (viewer.lock() != Lock.OPEN) {
            return Optional.empty();
        }
        List<Membership> all = parts.store()
                .membershipLists()
                .ofCustomer(viewer.customer(), Optional.empty(), MOST)
                .items();
        Optional<Membership> own = all.stream()
                .filter(membership -> membership.holder().contact().equals(viewer.contact()))
                .findFirst();
        boolean room = all.isEmpty() || viewer.settings().accounts().contacts();
        return own.isPresent()
                ? own.filter(membership -> isFree(membership))
                : viewer.settings()
                        .accounts()
                        .newUserRights()
                        .filter(rights -> room)
                        .flatMap(rights -> made(viewer, rights));
    }

    /** Stores it as held by this person; returns {@code false} if somebody was quicker. */
    boolean hold(LinkViewer viewer, PersonRef person) {
        return of(viewer)
                .map(membership -> membership
                        .with(membership.holder().heldBy(person))
                        .with(membership.times().acceptedAt(parts.clock().instant())))
                .map(parts.store().memberships()::saveIfUnchanged)
                .filter(saved -> saved == Saved.SAVED)
                .isPresent();
    }

    private static boolean isFree(Membership membership) {
        return membership.holder().person().isEmpty()
                && membership.lock() == Lock.OPEN
                && membership.grant().rights().isPresent();
    }

    private Optional<Membership> made(LinkViewer viewer, RightsRef rights) {
        return parts.host().customers().find(viewer.provider(), List.of(viewer.customer())).stream()
                .filter(customer -> customer.ref().equals(viewer.customer()))
                .findFirst()
                .map(customer -> made(viewer, customer, rights));
    }

    private Membership made(LinkViewer viewer, Customer customer, RightsRef rights) {
        AccessLink.Sent sent = viewer.grant().sent();
        Optional<EmailAddress> email =
                sent.channel() == Channel.EMAIL ? Optional.of(new EmailAddress(sent.address())) : Optional.empty();
        Optional<ContactRef> contact = viewer.contact();
        boolean whole =
                contact.isEmpty() || customer.primaryContact().map(Contact::ref).equals(contact);
        return new Membership(
                new MembershipRef(parts.secrets().randomToken()),
                customer.ref(),
                new Membership.Holder(
                        contact, Optional.empty(), userName(viewer, email), email, label(customer, contact)),
                new Membership.Grant(Optional.of(rights), whole),
                Lock.OPEN,
                Membership.Times.from(parts.clock().instant()),
                0);
    }

    private UserName userName(LinkViewer viewer, Optional<EmailAddress> email) {
        return email.map(address -> new UserName(address.value().length() <= 100 ? address.value() : random()))
                .filter(name -> parts.store()
                        .memberships()
                        .withUserName(viewer.provider(), name)
                        .isEmpty())
                .orElseGet(() -> new UserName(random()));
    }

    private String random() {
        return "user-" + parts.secrets().randomText(LETTERS, 8);
    }

    private static String label(Customer customer, Optional<ContactRef> contact) {
        String person = contact.flatMap(customer::contact)
                .map(known -> known.name().full())
                .orElse("");
        String label = (person + " " + customer.displayName()).strip();
        return label.length() <= 400 ? label : label.substring(0, 400);
    }
}
