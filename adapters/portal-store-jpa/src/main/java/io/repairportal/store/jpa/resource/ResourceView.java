package io.repairportal.store.jpa.resource;

import io.repairportal.spi.file.FileKey;
import io.repairportal.spi.resource.FolderRef;
import io.repairportal.spi.resource.Resource;
import io.repairportal.spi.resource.ResourceRef;
import io.repairportal.store.jpa.session.Row;
import java.sql.SQLException;
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

    /** At most {@code ?5} of the folder {@code ?2} that were added before {@code ?3}, or then, with a ref before {@code ?4}. */
    static final String LIST = "select r.resource, r.folder, r.title, r.file_name, r.media_type, r.size, r.file_key,"
            + " r.added_at, r.version from {resource} r where r.provider = ?1 and r.folder = ?2"
            + " and (r.added_at, r.resource) < (?3, ?4)"
            + " order by r.provider desc, r.folder desc, r.added_at desc, r.resource desc fetch first ?5 rows only";

    /** Reads the columns of an answer. */
    static ResourceView of(Row row) throws SQLException {
        return new ResourceView(
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.number(),
                row.text(),
                row.time(),
                row.version());
    }

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
