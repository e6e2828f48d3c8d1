package io.repairportal.testkit.memory;

import io.repairportal.spi.access.AccessLink;
import io.repairportal.spi.access.KeyHash;
import io.repairportal.spi.access.Keys;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Access links in a table by hash. */
final class InMemoryKeys implements Keys {
    private static final int MOST = 200;

    private final Tables tables;

    InMemoryKeys(Tables tables) {
        this.tables = tables;
    }

    @Override
    public void issue(ProviderRef provider, List<AccessLink> links) {
        links.forEach(link -> Ownership.require(provider, link.provider()));
        tables.unitOfWork.change(() -> {
            links.forEach(this::requireSameTarget);
            links.stream().filter(link -> !tables.links.has(link.hash())).forEach(this::store);
        });
    }

    @Override
    public Optional<AccessLink> findForUpdate(ProviderRef provider, KeyHash link) {
        requireUnitOfWork();
        return of(provider, link);
    }

    @Override
    public void save(ProviderRef provider, AccessLink link) {
        requireUnitOfWork();
        of(provider, link.hash()).ifPresent(stored -> store(used(stored, link)));
    }

    @Override
    public List<AccessLink> ofWorkOrder(ProviderRef provider, WorkOrderRef workOrder) {
        return tables.unitOfWork.step(() -> Pages.sorted(
                        chosen(provider, link -> link.target().workOrder().equals(workOrder)).stream(),
                        link -> new Cursor(link.sent().at(), link.hash().value()))
                .limit(MOST)
                .toList());
    }

    @Override
    public int revoke(ProviderRef provider, Revocation which, Instant now) {
        return tables.unitOfWork.step(() -> {
            List<AccessLink> meant = chosen(provider, link -> link.revokedAt().isEmpty() && isMeant(which, link));
            meant.forEach(link -> store(revoked(link, now)));
            return meant.size();
        });
    }

    private void requireUnitOfWork() {
        if (!tables.unitOfWork.isInside()) {
            throw new IllegalStateException("a link is read for update and saved inside one unit of work");
        }
    }

    private void requireSameTarget(AccessLink link) {
        if (tables.links
                .find(link.hash())
                .filter(stored -> !stored.target().equals(link.target()))
                .isPresent()) {
            throw new IllegalArgumentException("a link with this hash opens something else already");
        }
    }

    private Optional<AccessLink> of(ProviderRef provider, KeyHash link) {
        return tables.links.find(link).filter(stored -> stored.provider().equals(provider));
    }

    private List<AccessLink> chosen(ProviderRef provider, Predicate<AccessLink> which) {
        return tables.links
                .rows()
                .filter(link -> link.provider().equals(provider))
                .filter(which)
                .toList();
    }

    private static boolean isMeant(Revocation which, AccessLink link) {
        return which.<Boolean>fold(
                one -> one.link().equals(link.hash()),
                all -> all.workOrder().equals(link.target().workOrder()),
                to -> to.customer().equals(link.target().customer())
                        && to.address().equals(link.sent().address()),
                locked -> locked.customer().equals(link.target().customer()));
    }

    private void store(AccessLink link) {
        tables.links.put(link.hash(), link);
    }

    private static AccessLink used(AccessLink stored, AccessLink use) {
        return new AccessLink(
                stored.hash(),
                stored.target(),
                stored.sent(),
                use.guesses(),
                use.firstOpenedAt(),
                use.lastOpenedAt(),
                stored.revokedAt());
    }

    private static AccessLink revoked(AccessLink link, Instant now) {
        return new AccessLink(
                link.hash(),
                link.target(),
                link.sent(),
                link.guesses(),
                link.firstOpenedAt(),
                link.lastOpenedAt(),
                Optional.of(now));
    }
}
