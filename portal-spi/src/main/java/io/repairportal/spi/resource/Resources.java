package io.repairportal.spi.resource;

import io.repairportal.spi.access.Saved;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.paging.Slice;
import io.repairportal.spi.provider.ProviderRef;
import java.util.Optional;

/** The resources of each provider's library; their bytes are in a {@link io.repairportal.spi.file.FileStore}. */
public interface Resources {

    /** Returns one resource. */
    Optional<Resource> find(ProviderRef provider, ResourceRef resource);

    /**
     * Returns a piece of the resources in one folder, or beside the folders if {@code folder} is empty: newest first, equal times by
     * reference, descending.
     *
     * @param limit 1 to 100
     */
    Slice<Resource> list(ProviderRef provider, Optional<FolderRef> folder, Optional<Cursor> after, int limit);

    /**
     * Stores a new resource (version 0) or a changed one. {@link Saved#CHANGED_MEANWHILE} also if its folder is not there any more;
     * never {@link Saved#TAKEN}.
     */
    Saved saveIfUnchanged(ProviderRef provider, Resource resource);

    /** Removes the resource; returns whether it was there. Its bytes stay where they are. */
    boolean remove(ProviderRef provider, ResourceRef resource);
}
