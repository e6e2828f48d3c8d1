package io.repairportal.store.jpa.resource;

import io.repairportal.spi.access.Saved;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.resource.FolderRef;
import io.repairportal.spi.resource.ResourceFolder;
import io.repairportal.spi.resource.ResourceFolders;
import io.repairportal.store.jpa.access.Folded;
import io.repairportal.store.jpa.session.Database;
import io.repairportal.store.jpa.session.Question;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** Folders in the database. */
final class JpaResourceFolders implements ResourceFolders {
    private static final int MOST = 500;

    private final Database database;
    private final Question<FolderView> all;

    JpaResourceFolders(Database database) {
        this.database = database;
        this.all = database.question(
                "resourceFolder.all",
                "select f.folder, f.name, f.version from {resource_folder} f where f.provider = ?1"
                        + " order by f.provider, f.folded_name fetch first ?2 rows only",
                row -> new FolderView(row.text(), row.text(), row.version()));
    }

    @Override
    public Optional<ResourceFolder> find(ProviderRef provider, FolderRef folder) {
        return database.read(entities -> entities.createNamedQuery("resourceFolder.find", FolderView.class)
                .setParameter("provider", provider.value())
                .setParameter("folder", folder.value())
                .getResultStream()
                .findFirst()
                .map(FolderView::resourceFolder));
    }

    @Override
    public List<ResourceFolder> all(ProviderRef provider) {
        return all.ask(provider.value(), MOST).stream()
                .map(FolderView::resourceFolder)
                .toList();
    }

    @Override
    public Saved saveIfUnchanged(ProviderRef provider, ResourceFolder folder) {
        return database.write(entities -> {
            Optional<FolderRow> stored = lock(entities, provider, folder.ref(), LockModeType.PESSIMISTIC_WRITE);
            if (stored.map(row -> row.version).orElse(0) != folder.version()) {
                return Saved.CHANGED_MEANWHILE;
            }
            if (isTaken(entities, provider, folder)) {
                return Saved.TAKEN;
            }
            stored.ifPresentOrElse(row -> row.change(folder), () -> entities.persist(new FolderRow(provider, folder)));
            return Saved.SAVED;
        });
    }

    @Override
    public boolean removeEmpty(ProviderRef provider, FolderRef folder) {
        return database.write(entities -> {
            // why first: a resource that is being put into this folder right now is waited for
            lock(entities, provider, folder, LockModeType.PESSIMISTIC_WRITE);
            return entities.createNamedQuery("resourceFolder.remove")
                            .setParameter("provider", provider.value())
                            .setParameter("folder", folder.value())
                            .executeUpdate()
                    == 1;
        });
    }

    /** Returns the row of a folder and keeps others from removing it until the unit of work ends. */
    static Optional<FolderRow> lock(EntityManager entities, ProviderRef provider, FolderRef folder, LockModeType mode) {
        return entities.createNamedQuery("resourceFolder.lock", FolderRow.class)
                .setParameter("provider", provider.value())
                .setParameter("folder", folder.value())
                .setLockMode(mode)
                .getResultStream()
                .findFirst();
    }

    private static boolean isTaken(EntityManager entities, ProviderRef provider, ResourceFolder folder) {
        return entities.createNamedQuery("resourceFolder.named", FolderView.class)
                .setParameter("provider", provider.value())
                .setParameter("name", Folded.of(folder.name()))
                .getResultStream()
                .anyMatch(other -> !other.folder().equals(folder.ref().value()));
    }
}
