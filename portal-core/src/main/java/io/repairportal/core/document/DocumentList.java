package io.repairportal.core.document;

import io.repairportal.spi.document.Document;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.workorder.WorkOrder;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A piece of the list of documents over all work orders and the customer itself (E2).
 *
 * @param rows those shared last first
 * @param next where the next piece begins, if there is one
 */
public record DocumentList(List<Row> rows, Optional<Cursor> next) {
    /** Copies the rows. */
    public DocumentList {
        rows = List.copyOf(rows);
        Objects.requireNonNull(next, "next");
    }

    /**
     * One document of the list.
     *
     * @param document what it is
     * @param workOrder what it belongs to, without tasks; empty for a document of the customer itself
     * @param sharedAt since when it may be seen
     */
    public record Row(Document document, Optional<WorkOrder> workOrder, Instant sharedAt) {
        /** Checks that all are there. */
        public Row {
            Objects.requireNonNull(document, "document");
            Objects.requireNonNull(workOrder, "workOrder");
            Objects.requireNonNull(sharedAt, "sharedAt");
        }
    }
}
