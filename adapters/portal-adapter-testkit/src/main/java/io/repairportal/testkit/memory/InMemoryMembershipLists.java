package io.repairportal.testkit.memory;

import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.MembershipLists;
import io.repairportal.spi.access.RightsRef;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.paging.Slice;
import io.repairportal.spi.provider.ProviderRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The memberships of a provider, newest first. */
final class InMemoryMembershipLists implements MembershipLists {
    private final Tables tables;

    InMemoryMembershipLists(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Slice<Membership> ofCustomer(CustomerRef customer, Optional<Cursor> after, int limit) {
        return page(customer.provider(), membership -> membership.customer().equals(customer), after, limit);
    }

    @Override
    public Slice<Membership> withRights(ProviderRef provider, RightsRef rights, Optional<Cursor> after, int limit) {
        return page(provider, membership -> membership.grant().rights().equals(Optional.of(rights)), after, limit);
    }

    @Override
    public List<Membership> search(ProviderRef provider, String text, int limit) {
        List<String> asked = Words.asked(text);
        if (asked.isEmpty()) {
            return List.of();
        }
        return page(provider, membership -> Words.areFound(asked, words(membership)), Optional.empty(), limit)
                .items();
    }

    @Override
    public Slice<Membership> waiting(ProviderRef provider, Optional<Cursor> after, int limit) {
        return page(provider, membership -> membership.times().acceptedAt().isEmpty(), after, limit);
    }

    private Slice<Membership> page(
            ProviderRef provider, Predicate<Membership> which, Optional<Cursor> after, int limit) {
        int checked = Pages.limit(limit);
        return tables.unitOfWork.step(() -> Pages.cut(
                tables.memberships
                        .entries(key -> key.provider().equals(provider))
                        .filter(which),
                membership -> new Cursor(
                        membership.times().createdAt(), membership.ref().value()),
                after,
                checked));
    }

    private static Set<String> words(Membership membership) {
        Membership.Holder holder = membership.holder();
        String address = holder.email().map(EmailAddress::value).orElse("");
        return Words.of(String.join(" ", holder.label(), holder.userName().value(), address));
    }
}
