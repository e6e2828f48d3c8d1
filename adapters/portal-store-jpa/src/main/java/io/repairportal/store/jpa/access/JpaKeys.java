package io.repairportal.store.jpa.access;

import io.repairportal.spi.access.AccessLink;
import io.repairportal.spi.access.KeyHash;
import io.repairportal.spi.access.Keys;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.store.jpa.session.Database;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Access links in the database. */
final class JpaKeys implements Keys {
    private static final int MOST_LISTED = 200;

    private final Database database;
    private final NewLinks newLinks;

    JpaKeys(Database database) {
        this.database = database;
        this.newLinks = new NewLinks(database);
    }

    @Override
    public void issue(ProviderRef provider, List<AccessLink> links) {
        links.forEach(link -> requireSame(provider, link));
        newLinks.issue(links);
    }

    @Override
    public Optional<AccessLink> findForUpdate(ProviderRef provider, KeyHash link) {
        return database.insideUnit(entities -> entities.createNamedQuery("link.lock", LinkRow.class)
                .setParameter("provider", provider.value())
                .setParameter("link", link.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .map(row -> LinkView.of(row).accessLink()));
    }

    @Override
    public void save(ProviderRef provider, AccessLink link) {
        database.insideUnit(entities -> entities.createNamedQuery("link.change")
                .setParameter("wrongAnswers", GuessesJson.text(link.guesses().wrongAnswers()))
                .setParameter("pausedUntil", link.guesses().pausedUntil().orElse(null))
                .setParameter("suspended", link.guesses().suspended())
                .setParameter("firstOpenedAt", link.firstOpenedAt().orElse(null))
                .setParameter("lastOpenedAt", link.lastOpenedAt().orElse(null))
                .setParameter("provider", provider.value())
                .setParameter("link", link.hash().value())
                .executeUpdate());
    }

    @Override
    public List<AccessLink> ofWorkOrder(ProviderRef provider, WorkOrderRef workOrder) {
        return database.read(entities -> entities
                .createNamedQuery("link.ofWorkOrder", LinkView.class)
                .setParameter("provider", provider.value())
                .setParameter("workOrder", workOrder.value())
                .setMaxResults(MOST_LISTED)
                .getResultList()
                .stream()
                .map(LinkView::accessLink)
                .toList());
    }

    @Override
    public int revoke(ProviderRef provider, Revocation which, Instant now) {
        return database.write(entities -> revocation(entities, which)
                .setParameter("provider", provider.value())
                .setParameter("now", now)
                .executeUpdate());
    }

    private static Query revocation(EntityManager entities, Revocation which) {
        return which.fold(
                one -> entities.createNamedQuery("link.revoke.one")
                        .setParameter("link", one.link().value()),
                all -> entities.createNamedQuery("link.revoke.workOrder")
                        .setParameter("workOrder", all.workOrder().value()),
                sent -> entities.createNamedQuery("link.revoke.address")
                        .setParameter("customer", sent.customer().value())
                        .setParameter("address", sent.address()),
                locked -> entities.createNamedQuery("link.revoke.customer")
                        .setParameter("customer", locked.customer().value()));
    }

    private static void requireSame(ProviderRef provider, AccessLink link) {
        if (!link.provider().equals(provider)) {
            throw new IllegalArgumentException("a link of another provider cannot be issued here");
        }
    }
}
