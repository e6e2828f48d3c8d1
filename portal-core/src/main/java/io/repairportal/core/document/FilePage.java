package io.repairportal.core.document;

import io.repairportal.spi.document.Document;
import io.repairportal.spi.workorder.WorkOrder;
import java.util.List;
import java.util.Objects;

/**
 * The photos or the documents of one work order.
 *
 * @param workOrder the facts, without tasks
 * @param files newest first
 */
public record FilePage(WorkOrder workOrder, List<Document> files) {
    /** Copies the files. */
    public FilePage {
        Objects.requireNonNull(workOrder, "workOrder");
        files = List.copyOf(files);
    }
}
