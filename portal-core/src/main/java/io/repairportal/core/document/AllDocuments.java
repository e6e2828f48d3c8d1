package io.repairportal.core.document;

import io.repairportal.core.access.PublishedWorkOrders;
import io.repairportal.core.access.Subject;
import io.repairportal.core.access.Viewer;
import io.repairportal.core.access.Visibility;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.access.Permission;
import io.repairportal.spi.document.Document;
import io.repairportal.spi.document.DocumentRef;
import io.repairportal.spi.document.Documents;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.paging.Slice;
import io.repairportal.spi.publication.PublishedFile;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The documents of all work orders of a viewer and of the customer itself in one list (E2): the portal's rows first, the shop's facts for the rows shown. */
final class AllDocuments {
    private static final int PAGE = 25;

    private final PortalParts parts;
    private final PublishedWorkOrders published;

    AllDocuments(PortalParts parts, PublishedWorkOrders published) {
        this.parts = parts;
        this.published = published;
    }

    /** Returns a piece of the list; what the shop does not answer any more is left out. */
    DocumentList list(Viewer viewer, Documents port, Optional<Cursor> after) {
        Slice<PublishedFile> slice = parts.store().publishedFiles().documents(viewer.scope(), after, PAGE);
        List<PublishedFile> seen = slice.items().stream()
                .filter(file -> Visibility.decide(viewer, Permission.DOCUMENTS_VIEW, Subject.listed(file))
                        .visible())
                .toList();
        return new DocumentList(rows(viewer, port, seen), slice.next(AllDocuments::place));
    }

    private List<DocumentList.Row> rows(Viewer viewer, Documents port, List<PublishedFile> seen) {
        Map<DocumentRef, Document> documents = documents(viewer, port, seen);
        Map<WorkOrderRef, WorkOrder> orders = published.factsOf(viewer, seen);
        List<DocumentList.Row> rows = new ArrayList<>();
        for (PublishedFile file : seen) {
            Document document = documents.get(file.document());
            Optional<WorkOrder> workOrder = file.workOrder().map(orders::get);
            // why not without: a file of a work order that the shop does not answer any more is no document of the
            // customer itself
            if (document != null && workOrder.isPresent() == file.workOrder().isPresent()) {
                rows.add(new DocumentList.Row(document, workOrder, file.since()));
            }
        }
        return rows;
    }

    /** Returns a document of the customer itself if the viewer sees it and the shop still answers it. */
    Optional<Document> ofCustomer(Viewer viewer, Documents port, PublishedFile file) {
        return Visibility.decide(viewer, Permission.DOCUMENTS_VIEW, Subject.listed(file))
                        .visible()
                ? documents(viewer, port, List.of(file)).values().stream().findFirst()
                : Optional.empty();
    }

    private static Map<DocumentRef, Document> documents(Viewer viewer, Documents port, List<PublishedFile> seen) {
        Map<DocumentRef, Document> documents = new HashMap<>();
        if (seen.isEmpty()) {
            return documents;
        }
        Map<DocumentRef, PublishedFile> asked = new HashMap<>();
        seen.forEach(file -> asked.put(file.document(), file));
        List<DocumentRef> refs = seen.stream().map(PublishedFile::document).toList();
        for (Document answer : port.find(viewer.scope(), refs)) {
            PublishedFile file = asked.get(answer.ref());
            if (file == null || !isOf(file, answer)) {
                throw new PortalAdapterException(
                        PortalAdapterException.Kind.CORRUPT, "an adapter answered a file that was not asked for");
            }
            documents.put(answer.ref(), answer);
        }
        return documents;
    }

    private static boolean isOf(PublishedFile file, Document answer) {
        return answer.subject() instanceof Document.Subject.OfCustomer paper
                ? file.workOrder().isEmpty()
                        && paper.customer().equals(file.owner().customer())
                : file.workOrder().equals(answer.workOrder());
    }

    private static Cursor place(PublishedFile file) {
        return new Cursor(file.since(), file.document().value());
    }
}
