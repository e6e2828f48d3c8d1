package io.repairportal.testkit.memory;

import io.repairportal.spi.access.Saved;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.paging.Slice;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.resource.FolderRef;
import io.repairportal.spi.resource.Resource;
import io.repairportal.spi.resource.ResourceRef;
import io.repairportal.spi.resource.Resources;
import java.util.Optional;

/** Resources in a table by provider and resource. */
final class InMemoryResources implements Resources {
    private final Tables tables;

    InMemoryResources(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<Resource> find(ProviderRef provider, ResourceRef resource) {
        return tables.unitOfWork.step(() -> tables.resources.find(key(provider, resource)));
    }

    @Override
    public Slice<Resource> list(ProviderRef provider, Optional<FolderRef> folder, Optional<Cursor> after, int limit) {
        int checked = Pages.limit(limit);
        return tables.unitOfWork.step(() -> Pages.cut(
                tables.resources.entries(key -> key.provider().equals(provider)).filter(resource -> resource.folder()
                        .equals(folder)),
                resource -> new Cursor(resource.addedAt(), resource.ref().value()),
                after,
                checked));
    }

    @Override
    public Saved saveIfUnchanged(ProviderRef provider, Resource resource) {
        return tables.unitOfWork.step(() -> {
            boolean lost = resource.folder()
                    .filter(folder -> !tables.resourceFolders.has(new Key(provider, folder.value())))
                    .isPresent();
            return lost
                    ? Saved.CHANGED_MEANWHILE
                    : tables.resources.saveIfUnchanged(
                            key(provider, resource.ref()),
                            new Table.Versioned<>(
                                    resource.version(), Resource::version, resource.version(resource.version() + 1)),
                            false);
        });
    }

    @Override
    public boolean remove(ProviderRef provider, ResourceRef resource) {
        return tables.unitOfWork.step(() -> {
            boolean known = tables.resources.has(key(provider, resource));
            if (known) {
                tables.resources.remove(key(provider, resource));
            }
            return known;
        });
    }

    private static Key key(ProviderRef provider, ResourceRef resource) {
        return new Key(provider, resource.value());
    }
}
