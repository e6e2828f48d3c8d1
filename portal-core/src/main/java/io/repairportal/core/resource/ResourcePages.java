package io.repairportal.core.resource;

import io.repairportal.core.access.Viewer;
import io.repairportal.core.access.Visibility;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.spi.access.Permission;
import io.repairportal.spi.access.Scope;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.resource.FolderRef;
import io.repairportal.spi.resource.ResourceRef;
import java.util.Objects;
import java.util.Optional;

/**
 * The library of the provider, for a viewer who may see resources (E3). The right is checked anew for every page and every download (E5);
 * without it, as without a file store, there is no library. Safe for use by many threads.
 */
public final class ResourcePages {
    private final PortalParts parts;
    private final Library library;

    /** Uses these parts. */
    public ResourcePages(PortalParts parts) {
        this.parts = Objects.requireNonNull(parts, "parts");
        this.library = new Library(parts);
    }

    /** Returns whether this portal has a library at all. */
    public boolean offered() {
        return parts.services().files().isPresent();
    }

    /** Returns a piece of what lies beside the folders; empty if there is no library for this viewer. */
    public Optional<ResourceShelf> beside(Viewer viewer, Optional<Cursor> after) {
        return sees(viewer) ? Optional.of(library.beside(viewer.provider(), after)) : Optional.empty();
    }

    /** Returns a piece of what lies in a folder; empty if the viewer sees no such folder. */
    public Optional<ResourceShelf> folder(Viewer viewer, FolderRef folder, Optional<Cursor> after) {
        return sees(viewer) ? library.folder(viewer.provider(), folder, after) : Optional.empty();
    }

    /** Returns a resource with its bytes, not yet read; empty if the viewer sees no such resource. */
    public Optional<OpenResource> open(Viewer viewer, ResourceRef resource) {
        if (!sees(viewer)) {
            return Optional.empty();
        }
        return parts.services().files().flatMap(files -> parts.store()
                .resources()
                .find(viewer.provider(), resource)
                .map(found -> library.opened(files, found)));
    }

    private boolean sees(Viewer viewer) {
        // why not by a link: it opens one work order and what hangs on it (A6)
        return offered()
                && !(viewer.scope() instanceof Scope.OneWorkOrder)
                && Visibility.decide(viewer, Permission.RESOURCES_VIEW).visible();
    }
}
