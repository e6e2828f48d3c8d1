package io.repairportal.core.publishing;

import io.repairportal.core.access.Actor;
import io.repairportal.core.access.LinkToken;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.internal.PublicLinks;
import io.repairportal.core.internal.Secrets;
import io.repairportal.core.signin.ExpectedAnswers;
import io.repairportal.spi.access.AccessLink;
import io.repairportal.spi.access.Channel;
import io.repairportal.spi.access.LinkTab;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.address.PhoneNumber;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.notification.MessageKind;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Access links that a shop hands over itself: printed on a receipt, or shown as a code at the counter (A1, A2). Nothing is sent.
 *
 * <p>A link is bound to the address a lost one would be renewed to, like one that was sent there. Safe for use by many threads.
 */
public final class CounterLinks {
    private static final int MOST_AT_ONCE = 100;

    private final PortalParts parts;
    private final PublicLinks addresses;

    /** Works with these parts. */
    public CounterLinks(PortalParts parts, PublicLinks addresses) {
        this.parts = Objects.requireNonNull(parts, "parts");
        this.addresses = Objects.requireNonNull(addresses, "addresses");
    }

    /**
     * A link to hand over.
     *
     * @param workOrder what it opens
     * @param address what to print
     */
    public record CounterLink(WorkOrderRef workOrder, URI address) {
        /** Checks both. */
        public CounterLink {
            Objects.requireNonNull(workOrder, "workOrder");
            Objects.requireNonNull(address, "address");
        }
    }

    /**
     * Makes one link for each of these work orders, in one unit of work. Left out are work orders that are hidden or unknown, and those of
     * customers of whom neither an address nor anything to ask for is known.
     */
    public List<CounterLink> make(Actor.Staff staff, List<WorkOrderRef> workOrders) {
        return parts.store().unitOfWork().inTransaction(transaction -> {
            List<CounterLink> made = new ArrayList<>();
            for (int from = 0; from < workOrders.size(); from += MOST_AT_ONCE) {
                made.addAll(
                        makePiece(staff, workOrders.subList(from, Math.min(workOrders.size(), from + MOST_AT_ONCE))));
            }
            return made;
        });
    }

    private List<CounterLink> makePiece(Actor.Staff staff, List<WorkOrderRef> workOrders) {
        List<Publication> visible = parts.store().publications().findAll(staff.provider(), workOrders).stream()
                .filter(Publication::visible)
                .toList();
        Map<CustomerRef, Customer> customers = customersOf(staff, visible);
        List<CounterLink> made = new ArrayList<>();
        List<AccessLink> links = new ArrayList<>();
        for (Publication publication : visible) {
            Publication.Owner owner = publication.owner();
            Optional.ofNullable(customers.get(owner.customer()))
                    .filter(customer ->
                            !ExpectedAnswers.of(customer, owner.contact()).isEmpty())
                    .flatMap(customer -> sentTo(customer, owner))
                    .ifPresent(sent -> made.add(add(links, publication, sent)));
        }
        parts.store().keys().issue(staff.provider(), links);
        return made;
    }

    private CounterLink add(List<AccessLink> links, Publication publication, AccessLink.Sent sent) {
        Publication.Owner owner = publication.owner();
        AccessLink.Target target =
                new AccessLink.Target(owner.customer(), owner.contact(), publication.workOrder(), LinkTab.STATUS);
        LinkToken token = parts.linkTokens().tokenFor(target, sent);
        links.add(AccessLink.fresh(Secrets.linkHash(token.value()), target, sent));
        return new CounterLink(publication.workOrder(), addresses.accessLink(publication.provider(), token));
    }

    private Map<CustomerRef, Customer> customersOf(Actor.Staff staff, List<Publication> visible) {
        List<CustomerRef> refs = visible.stream()
                .map(publication -> publication.owner().customer())
                .distinct()
                .toList();
        return refs.isEmpty()
                ? Map.of()
                : parts.host().customers().find(staff.provider(), refs).stream()
                        .collect(Collectors.toMap(Customer::ref, Function.identity()));
    }

    private Optional<AccessLink.Sent> sentTo(Customer customer, Publication.Owner owner) {
        Optional<Contact> contact = owner.contact().flatMap(customer::contact).or(customer::primaryContact);
        Instant now = parts.clock().instant();
        Optional<EmailAddress> mail =
                contact.flatMap(known -> known.emails().stream().findFirst());
        Optional<PhoneNumber> mobile = contact.flatMap(Contact::mobile);
        return mail.map(address -> sent(Channel.EMAIL, address.folded(), now))
                .or(() -> mobile.map(number -> sent(Channel.SMS, number.dial(), now)));
    }

    private static AccessLink.Sent sent(Channel channel, String address, Instant now) {
        return new AccessLink.Sent(channel, address, MessageKind.WORK_ORDER_INVITATION, now);
    }
}
