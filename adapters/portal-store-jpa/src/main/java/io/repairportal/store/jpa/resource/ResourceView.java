package io.repairportal.store.jpa.resource;

import io.repairportal.spi.file.FileKey;
import io.repairportal.spi.resource.FolderRef;
import io.repairportal.spi.resource.Resource;
import io.repairportal.spi.resource.ResourceRef;
import java.time.Instant;
import java.util.Optional;

/** The columns of one resource, as read. */
record ResourceView(
        String resource,
        String folder,
        String title,
        String fileName,
        String mediaType,
        long size,
        String fileKey,
        Instant addedAt,
        int version) {

    /** Returns the resource of this row. */
    Resource asResource() {
        return new Resource(
                new ResourceRef(resource),
                folder.equals(ResourceRow.NO_FOLDER) ? Optional.empty() : Optional.of(new FolderRef(folder)),
                title,
                new Resource.StoredFile(fileName, mediaType, size, new FileKey(fileKey)),
                addedAt,
                version);
    }
}
