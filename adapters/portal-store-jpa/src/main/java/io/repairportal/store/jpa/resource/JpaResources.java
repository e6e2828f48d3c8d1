package io.repairportal.store.jpa.resource;

import io.repairportal.spi.access.Saved;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.paging.Slice;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.resource.FolderRef;
import io.repairportal.spi.resource.Resource;
import io.repairportal.spi.resource.ResourceRef;
import io.repairportal.spi.resource.Resources;
import io.repairportal.store.jpa.session.Database;
import io.repairportal.store.jpa.session.PageStart;
import io.repairportal.store.jpa.session.Question;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** Resources in the database. */
final class JpaResources implements Resources {
    private final Database database;
    private final Question<ResourceView> list;

    JpaResources(Database database) {
        this.database = database;
        this.list = database.question("resource.list", ResourceView.LIST, ResourceView::of);
    }

    @Override
    public Optional<Resource> find(ProviderRef provider, ResourceRef resource) {
        return database.read(entities -> entities.createNamedQuery("resource.find", ResourceView.class)
                .setParameter("provider", provider.value())
                .setParameter("resource", resource.value())
                .getResultStream()
                .findFirst()
                .map(ResourceView::asResource));
    }

    @Override
    public Slice<Resource> list(ProviderRef provider, Optional<FolderRef> folder, Optional<Cursor> after, int limit) {
        int checked = PageStart.limit(limit);
        String within = folder.map(FolderRef::value).orElse(ResourceRow.NO_FOLDER);
        List<ResourceView> rows =
                list.ask(provider.value(), within, PageStart.at(after), PageStart.ref(after), checked + 1);
        return Slice.of(rows, checked).map(ResourceView::asResource);
    }

    @Override
    public Saved saveIfUnchanged(ProviderRef provider, Resource resource) {
        return database.write(entities -> {
            // why locked: a folder that is being removed right now is waited for
            boolean lost = resource.folder()
                    .filter(folder -> JpaResourceFolders.lock(entities, provider, folder, LockModeType.PESSIMISTIC_READ)
                            .isEmpty())
                    .isPresent();
            return lost ? Saved.CHANGED_MEANWHILE : save(entities, provider, resource);
        });
    }

    @Override
    public boolean remove(ProviderRef provider, ResourceRef resource) {
        return database.write(entities -> entities.createNamedQuery("resource.remove")
                        .setParameter("provider", provider.value())
                        .setParameter("resource", resource.value())
                        .executeUpdate()
                == 1);
    }

    private static Saved save(EntityManager entities, ProviderRef provider, Resource resource) {
        Optional<ResourceRow> stored = entities.createNamedQuery("resource.lock", ResourceRow.class)
                .setParameter("provider", provider.value())
                .setParameter("resource", resource.ref().value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
        if (stored.map(row -> row.version).orElse(0) != resource.version()) {
            return Saved.CHANGED_MEANWHILE;
        }
        stored.ifPresentOrElse(
                row -> row.change(resource), () -> entities.persist(new ResourceRow(provider, resource)));
        return Saved.SAVED;
    }
}
