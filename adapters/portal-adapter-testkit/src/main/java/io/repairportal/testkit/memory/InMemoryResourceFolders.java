package io.repairportal.testkit.memory;

import io.repairportal.spi.access.Saved;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.resource.FolderRef;
import io.repairportal.spi.resource.ResourceFolder;
import io.repairportal.spi.resource.ResourceFolders;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Folders in a table by provider and folder. */
final class InMemoryResourceFolders implements ResourceFolders {
    private static final int MOST = 500;

    private final Tables tables;

    InMemoryResourceFolders(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<ResourceFolder> find(ProviderRef provider, FolderRef folder) {
        return tables.unitOfWork.step(() -> tables.resourceFolders.find(new Key(provider, folder.value())));
    }

    @Override
    public List<ResourceFolder> all(ProviderRef provider) {
        return tables.unitOfWork.step(() -> tables.resourceFolders
                .entries(key -> key.provider().equals(provider))
                .sorted(Comparator.comparing((ResourceFolder folder) -> folded(folder.name())))
                .limit(MOST)
                .toList());
    }

    @Override
    public Saved saveIfUnchanged(ProviderRef provider, ResourceFolder folder) {
        Key key = new Key(provider, folder.ref().value());
        return tables.unitOfWork.step(() -> tables.resourceFolders.saveIfUnchanged(
                key,
                new Table.Versioned<>(folder.version(), ResourceFolder::version, folder.version(folder.version() + 1)),
                tables.resourceFolders
                        .entries(other -> other.provider().equals(provider) && !other.equals(key))
                        .anyMatch(other -> folded(other.name()).equals(folded(folder.name())))));
    }

    @Override
    public boolean removeEmpty(ProviderRef provider, FolderRef folder) {
        Key key = new Key(provider, folder.value());
        return tables.unitOfWork.step(() -> {
            boolean removed = tables.resourceFolders.has(key)
                    && tables.resources
                            .entries(other -> other.provider().equals(provider))
                            .noneMatch(resource -> resource.folder().equals(Optional.of(folder)));
            if (removed) {
                tables.resourceFolders.remove(key);
            }
            return removed;
        });
    }

    private static String folded(String name) {
        return name.strip().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
