package io.repairportal.store.jpa.access;

import io.repairportal.spi.access.AccessRights;
import io.repairportal.spi.access.Rights;
import io.repairportal.spi.access.RightsRef;
import io.repairportal.spi.access.Saved;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.store.jpa.session.Database;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** Access rights in the database. */
final class JpaRights implements Rights {
    private static final int MOST = 1_000;

    private final Database database;

    JpaRights(Database database) {
        this.database = database;
    }

    @Override
    public Optional<AccessRights> find(ProviderRef provider, RightsRef rights) {
        return database.read(entities -> entities.createNamedQuery("rights.find", RightsView.class)
                .setParameter("provider", provider.value())
                .setParameter("rights", rights.value())
                .getResultStream()
                .findFirst()
                .map(RightsView::accessRights));
    }

    @Override
    public List<AccessRights> all(ProviderRef provider) {
        return database.read(entities -> entities
                .createNamedQuery("rights.all", RightsView.class)
                .setParameter("provider", provider.value())
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(RightsView::accessRights)
                .toList());
    }

    @Override
    public Saved saveIfUnchanged(ProviderRef provider, AccessRights rights) {
        return database.write(entities -> {
            Optional<RightsRow> stored = lock(entities, provider, rights.ref(), LockModeType.PESSIMISTIC_WRITE);
            if (stored.map(row -> row.version).orElse(0) != rights.version()) {
                return Saved.CHANGED_MEANWHILE;
            }
            if (isTaken(entities, provider, rights)) {
                return Saved.TAKEN;
            }
            stored.ifPresentOrElse(row -> row.change(rights), () -> entities.persist(new RightsRow(provider, rights)));
            return Saved.SAVED;
        });
    }

    @Override
    public boolean removeUnused(ProviderRef provider, RightsRef rights) {
        return database.write(entities -> {
            // why first: a membership that is being given these rights right now is waited for
            lock(entities, provider, rights, LockModeType.PESSIMISTIC_WRITE);
            return entities.createNamedQuery("rights.remove")
                            .setParameter("provider", provider.value())
                            .setParameter("rights", rights.value())
                            .executeUpdate()
                    == 1;
        });
    }

    /** Returns the row of a set and keeps others from changing or removing it until the unit of work ends. */
    static Optional<RightsRow> lock(EntityManager entities, ProviderRef provider, RightsRef rights, LockModeType mode) {
        return entities.createNamedQuery("rights.lock", RightsRow.class)
                .setParameter("provider", provider.value())
                .setParameter("rights", rights.value())
                .setLockMode(mode)
                .getResultStream()
                .findFirst();
    }

    private static boolean isTaken(EntityManager entities, ProviderRef provider, AccessRights rights) {
        return entities.createNamedQuery("rights.named", RightsView.class)
                .setParameter("provider", provider.value())
                .setParameter("name", Folded.of(rights.name()))
                .getResultStream()
                .anyMatch(other -> !other.rights().equals(rights.ref().value()));
    }
}
