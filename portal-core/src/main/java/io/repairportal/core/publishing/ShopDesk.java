package io.repairportal.core.publishing;

import io.repairportal.core.internal.Inviting;
import io.repairportal.core.internal.Locking;
import io.repairportal.core.internal.Members;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.notification.Notifications;
import io.repairportal.spi.access.Keys;
import io.repairportal.spi.access.Scope;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.paging.Slice;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.publication.PublicationQuery;
import io.repairportal.spi.publication.Published;
import io.repairportal.spi.workorder.WorkOrderChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where the shop tells the portal what happened. Call it inside the transaction that changes the shop's own tables: the portal's part
 * commits and rolls back with it.
 *
 * <p>Telling something twice changes nothing. Safe for use by many threads.
 */
public final class ShopDesk {
    private static final int CHANGES_AT_ONCE = 500;
    private static final int PIECES_AT_MOST = 200;
    private static final int LIST_PIECE = 100;

    private final PortalParts parts;
    private final Publisher publisher;
    private final NewsEdits edits;
    private final Inviting inviting;
    private final Locking locking;

    /** Works with these parts. */
    public ShopDesk(PortalParts parts, Notifications notifications) {
        this.parts = Objects.requireNonNull(parts, "parts");
        this.publisher = new Publisher(parts, new StepMessages(parts, notifications));
        this.edits = new NewsEdits(parts.clock());
        this.inviting = new Inviting(parts, notifications.accountMessages());
        this.locking = new Locking(parts);
    }

    /** Takes note of one piece of news. */
    public void announce(ShopNews news) {
        announce(List.of(news));
    }

    /** Takes note of any number of news in one unit of work, in their order; 500 work orders at a time need few statements. */
    public void announce(List<? extends ShopNews> news) {
        Map<ProviderRef, List<ShopNews>> byProvider = news.stream()
                .collect(Collectors.groupingBy(ShopNews::provider, LinkedHashMap::new, Collectors.toList()));
        parts.store().unitOfWork().inTransaction(transaction -> {
            byProvider.forEach(this::take);
            // why at the end: these write to the audit trail, whose end is held until the commit
            news.stream()
                    .filter(ShopDesk::concernsLogins)
                    .sorted(Comparator.comparing(ShopNews::provider))
                    .forEach(this::takeAboutLogins);
            return news;
        });
    }

    /**
     * Asks the host what changed at or after {@code since}, and takes note of it. Begin the next call with {@link CatchUp#upTo()}.
     * Looks at 100,000 changes at most.
     */
    public CatchUp catchUp(ProviderRef provider, Instant since) {
        Instant from = since;
        int seen = 0;
        for (int piece = 0; piece < PIECES_AT_MOST; piece++) {
            List<WorkOrderChange> changes = parts.host().workOrders().changedSince(provider, from, CHANGES_AT_ONCE);
            if (!changes.isEmpty()) {
                publisher.apply(provider, changes.stream().map(edits::caughtUp).toList());
                seen += changes.size();
                Instant last = changes.get(changes.size() - 1).changedAt();
                // why one microsecond: all changes of that time were told, and databases know nothing finer
                from = last.equals(from) && changes.size() >= CHANGES_AT_ONCE ? last.plusNanos(1_000) : last;
            }
            if (changes.size() < CHANGES_AT_ONCE) {
                return new CatchUp(seen, from, true);
            }
        }
        return new CatchUp(seen, from, false);
    }

    private void take(ProviderRef provider, List<ShopNews> news) {
        List<Edit> open = new ArrayList<>();
        for (ShopNews one : news) {
            if (one instanceof ShopNews.AboutWorkOrder about) {
                open.add(edits.of(about));
            } else if (!concernsLogins(one)) {
                // why now: what was told before it must be done before it
                publisher.apply(provider, List.copyOf(open));
                open.clear();
                takeAboutCustomer(one);
            }
        }
        publisher.apply(provider, open);
    }

    private static boolean concernsLogins(ShopNews news) {
        return news instanceof ShopNews.WithCustomer || news instanceof ShopNews.CustomerLocked;
    }

    private void takeAboutLogins(ShopNews news) {
        if (news instanceof ShopNews.CustomerCreated created) {
            inviting.invited(created.facts(), Optional.empty());
        } else if (news instanceof ShopNews.ContactCreated created) {
            inviting.invited(created.facts(), Optional.of(created.contact()));
        } else if (news instanceof ShopNews.CustomerChanged changed) {
            new Members(parts).relabel(changed.facts());
        } else if (news instanceof ShopNews.CustomerLocked locked) {
            locking.lock("shop", locked.customer(), locked.lock());
        } else {
            throw new IllegalArgumentException(
                    "unknown news: " + news.getClass().getName());
        }
    }

    private void takeAboutCustomer(ShopNews news) {
        if (news instanceof ShopNews.AddressChanged changed) {
            revoke(changed.customer(), changed.oldAddress());
        } else if (news instanceof ShopNews.CustomerRemoved removed) {
            hideAll(removed.customer());
        } else {
            throw new IllegalArgumentException(
                    "unknown news: " + news.getClass().getName());
        }
    }

    private void revoke(CustomerRef customer, String oldAddress) {
        String folded = oldAddress.strip().toLowerCase(Locale.ROOT);
        parts.store()
                .keys()
                .revoke(
                        customer.provider(),
                        new Keys.Revocation.SentTo(customer, folded),
                        parts.clock().instant());
        inviting.addressChanged(customer, folded);
    }

    private void hideAll(CustomerRef customer) {
        for (PublicationQuery.Filter filter : List.of(PublicationQuery.Filter.CURRENT, PublicationQuery.Filter.PAST)) {
            Slice<Published> visible;
            do {
                visible = parts.store()
                        .publications()
                        .list(new Scope.WholeCustomer(customer), PublicationQuery.first(filter, LIST_PIECE));
                publisher.apply(
                        customer.provider(),
                        visible.items().stream().map(this::hiding).toList());
            } while (visible.more());
        }
    }

    private Edit hiding(Published published) {
        Instant now = parts.clock().instant();
        return new Edit(
                published.publication().workOrder(),
                Optional.empty(),
                false,
                (Publication publication) -> publication.visible(false, now));
    }
}
