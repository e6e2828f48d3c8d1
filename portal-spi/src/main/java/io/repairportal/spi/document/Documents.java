package io.repairportal.spi.document;

import io.repairportal.spi.access.Scope;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.file.FileContent;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.util.List;
import java.util.Optional;

/**
 * The photos and documents of a shop.
 *
 * <p>Every method names on whose behalf it is asked; a file of a work order outside that scope does not exist here. A
 * document of the customer itself lies in the scope of the whole customer, in that of the contact it names, and in no scope of one work
 * order. Called from many threads at once.
 */
public interface Documents {

    /** Returns those of {@code refs} that exist in this scope, in any order; at most 200 refs are asked at once. */
    List<Document> find(Scope scope, List<DocumentRef> refs);

    /** Returns the files of a work order in this scope, visible to customers or not, newest first; at most 200. */
    List<Document> ofWorkOrder(Scope scope, WorkOrderRef workOrder);

    /**
     * Returns the documents of the customer itself, of all its contacts, visible to customers or not, newest first; at most 200. A shop
     * that keeps papers with work orders only has none.
     */
    default List<Document> ofCustomer(CustomerRef customer) {
        return List.of();
    }

    /** Returns the bytes of one file; empty if it does not exist in this scope. */
    Optional<FileContent> open(Scope scope, DocumentRef document);
}
