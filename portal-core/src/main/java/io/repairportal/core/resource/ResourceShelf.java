package io.repairportal.core.resource;

import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.resource.Resource;
import io.repairportal.spi.resource.ResourceFolder;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What lies in one folder of the library, or beside the folders (E3).
 *
 * @param folder the folder; empty beside the folders
 * @param folders all folders, by name
 * @param resources newest first
 * @param next where the next piece begins, if there is one
 */
public record ResourceShelf(
        Optional<ResourceFolder> folder,
        List<ResourceFolder> folders,
        List<Resource> resources,
        Optional<Cursor> next) {
    /** Copies the lists. */
    public ResourceShelf {
        Objects.requireNonNull(folder, "folder");
        folders = List.copyOf(folders);
        resources = List.copyOf(resources);
        Objects.requireNonNull(next, "next");
    }
}
