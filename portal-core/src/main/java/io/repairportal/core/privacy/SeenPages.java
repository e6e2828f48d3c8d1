package io.repairportal.core.privacy;

import io.repairportal.core.document.DocumentPages;
import io.repairportal.core.estimate.EstimatePages;
import io.repairportal.core.message.ConversationDesk;
import io.repairportal.core.resource.ResourcePages;
import io.repairportal.core.workorder.WorkOrderPages;
import java.util.Objects;

/**
 * The services that decide what a viewer sees; a copy asks nobody else.
 *
 * @param workOrders lists and stages
 * @param documents photos and documents
 * @param estimates estimates
 * @param conversations messages
 * @param resources the library
 */
public record SeenPages(
        WorkOrderPages workOrders,
        DocumentPages documents,
        EstimatePages estimates,
        ConversationDesk conversations,
        ResourcePages resources) {
    /** Checks that all are there. */
    public SeenPages {
        Objects.requireNonNull(workOrders, "workOrders");
        Objects.requireNonNull(documents, "documents");
        Objects.requireNonNull(estimates, "estimates");
        Objects.requireNonNull(conversations, "conversations");
        Objects.requireNonNull(resources, "resources");
    }
}
