package io.repairportal.spi.publication;

import io.repairportal.spi.document.Document;
import io.repairportal.spi.document.DocumentRef;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.time.Instant;
import java.util.Objects;

/**
 * Whether customers may see one photo or document. A file without such a record is hidden.
 *
 * @param document the file
 * @param workOrder what it belongs to
 * @param owner whose it is, copied from the work order's publication
 * @param kind photo or document
 * @param visible whether customers may see it
 * @param since when that was decided
 */
public record PublishedFile(
        DocumentRef document,
        WorkOrderRef workOrder,
        Publication.Owner owner,
        Document.Kind kind,
        boolean visible,
        Instant since) {
    /** Checks that all are there. */
    public PublishedFile {
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(workOrder, "workOrder");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(since, "since");
    }
}
