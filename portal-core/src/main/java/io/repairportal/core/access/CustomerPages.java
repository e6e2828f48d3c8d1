package io.repairportal.core.access;

import io.repairportal.core.access.CustomerPage.MembershipRow;
import io.repairportal.core.access.InvitationState.Kind;
import io.repairportal.core.internal.Members;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.publishing.LinkStatus;
import io.repairportal.core.signin.InvitationKeys;
import io.repairportal.core.signin.LinkValidity;
import io.repairportal.spi.access.AccessRights;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.MembershipRef;
import io.repairportal.spi.access.OneTimeKey;
import io.repairportal.spi.access.RightsRef;
import io.repairportal.spi.access.Scope;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.paging.Slice;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.publication.PublicationQuery;
import io.repairportal.spi.publication.Published;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what staff see of customers and their people. Safe for use by many threads. */
final class CustomerPages {
    private static final int PEOPLE_AT_ONCE = 25;
    static final int FOUND = 50;
    private static final int LONGEST_SEARCH = 100;
    private static final int WORK_ORDERS_WITH_LINKS = 10;

    private final PortalParts parts;
    private final Members members;
    private final InvitationKeys invitations;

    CustomerPages(PortalParts parts) {
        this.parts = Objects.requireNonNull(parts, "parts");
        this.members = new Members(parts);
        this.invitations = new InvitationKeys(parts);
    }

    Optional<CustomerPage> of(CustomerRef ref, Optional<Cursor> after) {
        return members.customer(ref)
                .map(customer -> new CustomerPage(
                        customer, parts.store().customerLocks().of(ref), people(ref, after), links(ref)));
    }

    Optional<PersonPage> person(CustomerRef ref, MembershipRef membership) {
        return members.find(ref.provider(), membership)
                .filter(found -> found.customer().equals(ref))
                .flatMap(found -> members.customer(ref).map(customer -> new PersonPage(customer, row(found))));
    }

    List<CustomerRow> search(ProviderRef provider, String text) {
        String wanted = text.strip();
        String fitting = wanted.substring(0, Math.min(LONGEST_SEARCH, wanted.length()));
        Map<CustomerRef, Customer> customers = new LinkedHashMap<>();
        parts.host().customers().search(provider, fitting, FOUND).stream()
                .filter(customer -> customer.ref().provider().equals(provider))
                .forEach(customer -> customers.put(customer.ref(), customer));
        List<Membership> people =
                fitting.isEmpty() ? List.of() : parts.store().membershipLists().search(provider, fitting, FOUND);
        List<CustomerRef> missing = people.stream()
                .map(Membership::customer)
                .filter(ref -> !customers.containsKey(ref))
                .distinct()
                .toList();
        if (!missing.isEmpty()) {
            parts.host().customers().find(provider, missing).stream()
                    .filter(customer -> missing.contains(customer.ref()))
                    .forEach(customer -> customers.put(customer.ref(), customer));
        }
        Map<CustomerRef, List<Membership>> found = new HashMap<>();
        people.forEach(membership -> found.computeIfAbsent(membership.customer(), ref -> new ArrayList<>())
                .add(membership));
        return customers.values().stream()
                .map(customer -> new CustomerRow(customer, found.getOrDefault(customer.ref(), List.of())))
                .toList();
    }

    InvitationState stateOf(Membership membership) {
        if (membership.holder().person().isPresent()) {
            return InvitationState.of(Kind.ACCEPTED);
        }
        Instant now = parts.clock().instant();
        List<OneTimeKey> keys = invitations.of(membership.customer().provider(), membership.ref());
        return keys.stream()
                .filter(key -> key.isUsable(now))
                .findFirst()
                .map(key -> new InvitationState(Kind.OPEN, Optional.of(endOf(key))))
                .or(() -> keys.stream()
                        .findFirst()
                        .map(key -> new InvitationState(Kind.EXPIRED, Optional.of(endOf(key)))))
                .orElseGet(() -> InvitationState.of(Kind.NONE));
    }

    Slice<MembershipRow> people(CustomerRef ref, Optional<Cursor> after) {
        Map<RightsRef, String> names = rightsNames(ref.provider());
        return parts.store()
                .membershipLists()
                .ofCustomer(ref, after, PEOPLE_AT_ONCE)
                .map(membership -> row(membership, names));
    }

    List<Membership> memberships(CustomerRef ref) {
        return parts.store()
                .membershipLists()
                .ofCustomer(ref, Optional.empty(), PEOPLE_AT_ONCE)
                .items();
    }

    MembershipRow row(Membership membership) {
        return row(membership, rightsNames(membership.customer().provider()));
    }

    private MembershipRow row(Membership membership, Map<RightsRef, String> names) {
        return new MembershipRow(
                membership,
                membership.grant().rights().map(rights -> names.getOrDefault(rights, rights.value())),
                stateOf(membership),
                sessions(membership));
    }

    private Map<RightsRef, String> rightsNames(ProviderRef provider) {
        Map<RightsRef, String> names = new HashMap<>();
        for (AccessRights rights : parts.store().rights().all(provider)) {
            names.put(rights.ref(), rights.name());
        }
        return names;
    }

    private static Instant endOf(OneTimeKey key) {
        return key.life().revokedAt().orElse(key.life().expiresAt());
    }

    private int sessions(Membership membership) {
        Optional<ProviderRef> here = Optional.of(membership.customer().provider());
        Instant now = parts.clock().instant();
        return (int) membership.holder().person().stream()
                .flatMap(person -> parts.store().accountSessions().ofPerson(person, now).stream())
                .map(listed -> listed.session())
                .filter(session -> session.only().isEmpty() || session.only().equals(here))
                .filter(session ->
                        !session.times().startedAt().isBefore(membership.times().sessionsFrom()))
                .count();
    }

    private List<LinkStatus> links(CustomerRef ref) {
        PublicationQuery current = PublicationQuery.first(PublicationQuery.Filter.CURRENT, WORK_ORDERS_WITH_LINKS);
        return parts.store().publications().list(new Scope.WholeCustomer(ref), current).items().stream()
                .map(Published::publication)
                .flatMap(this::links)
                .toList();
    }

    private Stream<LinkStatus> links(Publication publication) {
        Instant now = parts.clock().instant();
        Optional<Instant> closedAt = publication.times().closedAt();
        return parts.store().keys().ofWorkOrder(publication.provider(), publication.workOrder()).stream()
                .map(link -> new LinkStatus(link, LinkValidity.state(link, closedAt, now)));
    }
}
