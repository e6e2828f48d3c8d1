package io.repairportal.store.jpa.access;

import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.MembershipLists;
import io.repairportal.spi.access.RightsRef;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.paging.Slice;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.store.jpa.session.Database;
import io.repairportal.store.jpa.session.PageStart;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The memberships of a provider in the database, newest first. */
final class JpaMembershipLists implements MembershipLists {
    private final Database database;
    private final MembershipSearch search;

    JpaMembershipLists(Database database) {
        this.database = database;
        this.search = new MembershipSearch(database);
    }

    @Override
    public Slice<Membership> ofCustomer(CustomerRef customer, Optional<Cursor> after, int limit) {
        return page(
                entities -> list(entities, "membership.ofCustomer", customer.provider())
                        .setParameter("customer", customer.value()),
                after,
                limit);
    }

    @Override
    public Slice<Membership> withRights(ProviderRef provider, RightsRef rights, Optional<Cursor> after, int limit) {
        return page(
                entities -> list(entities, "membership.withRights", provider).setParameter("rights", rights.value()),
                after,
                limit);
    }

    @Override
    public List<Membership> search(ProviderRef provider, String text, int limit) {
        return search.find(provider, text, PageStart.limit(limit));
    }

    @Override
    public Slice<Membership> waiting(ProviderRef provider, Optional<Cursor> after, int limit) {
        return page(entities -> list(entities, "membership.waiting", provider), after, limit);
    }

    private Slice<Membership> page(
            Function<EntityManager, TypedQuery<MembershipView>> query, Optional<Cursor> after, int limit) {
        int checked = PageStart.limit(limit);
        List<MembershipView> rows = database.read(entities -> PageStart.after(query.apply(entities), after)
                .setMaxResults(checked + 1)
                .getResultList());
        return Slice.of(rows, checked).map(MembershipView::toMembership);
    }

    private static TypedQuery<MembershipView> list(EntityManager entities, String name, ProviderRef provider) {
        return entities.createNamedQuery(name, MembershipView.class).setParameter("provider", provider.value());
    }
}
