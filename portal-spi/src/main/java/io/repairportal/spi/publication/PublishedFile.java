package io.repairportal.spi.publication;

import io.repairportal.spi.document.Document;
import io.repairportal.spi.document.DocumentRef;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether customers may see one photo or document. A file without such a record is hidden.
 *
 * @param document the file
 * @param workOrder the work order it belongs to; empty for a document of the customer itself
 * @param owner whose it is, copied from the work order's publication or, without one, from the document when it was first decided on
 * @param kind photo or document
 * @param visible whether customers may see it
 * @param since when that was decided
 */
public record PublishedFile(
        DocumentRef document,
        Optional<WorkOrderRef> workOrder,
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

    /** Creates the record of a photo or document of a work order. */
    public PublishedFile(
            DocumentRef document,
            WorkOrderRef workOrder,
            Publication.Owner owner,
            Document.Kind kind,
            boolean visible,
            Instant since) {
        this(document, Optional.of(workOrder), owner, kind, visible, since);
    }

    /** Returns whether it belongs to this work order. */
    public boolean isOf(WorkOrderRef order) {
        return workOrder.filter(order::equals).isPresent();
    }
}
