package io.repairportal.core.resource;

import io.repairportal.core.internal.PortalParts;
import io.repairportal.spi.file.FileContent;
import io.repairportal.spi.file.FileStore;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.paging.Slice;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.resource.FolderRef;
import io.repairportal.spi.resource.Resource;
import io.repairportal.spi.resource.ResourceFolder;
import java.io.FileNotFoundException;
import java.util.Optional;

/** The library of a provider as it is, whoever looks at it. */
final class Library {
    private static final int PAGE = 50;

    private final PortalParts parts;

    Library(PortalParts parts) {
        this.parts = parts;
    }

    /** Returns a piece of what lies beside the folders. */
    ResourceShelf beside(ProviderRef provider, Optional<Cursor> after) {
        return shelf(provider, Optional.empty(), after);
    }

    /** Returns a piece of what lies in a folder; empty if there is no such folder. */
    Optional<ResourceShelf> folder(ProviderRef provider, FolderRef folder, Optional<Cursor> after) {
        return parts.store()
                .resourceFolders()
                .find(provider, folder)
                .map(found -> shelf(provider, Optional.of(found), after));
    }

    /** Returns a resource with its bytes, not yet read. */
    OpenResource opened(FileStore files, Resource resource) {
        Resource.StoredFile file = resource.file();
        return new OpenResource(resource, new FileContent(file.mediaType(), file.size(), () -> files.open(file.key())
                .orElseThrow(() -> new FileNotFoundException("the bytes of a resource are gone"))));
    }

    private ResourceShelf shelf(ProviderRef provider, Optional<ResourceFolder> folder, Optional<Cursor> after) {
        Slice<Resource> slice = parts.store().resources().list(provider, folder.map(ResourceFolder::ref), after, PAGE);
        return new ResourceShelf(
                folder, parts.store().resourceFolders().all(provider), slice.items(), slice.next(Library::place));
    }

    private static Cursor place(Resource resource) {
        return new Cursor(resource.addedAt(), resource.ref().value());
    }
}
