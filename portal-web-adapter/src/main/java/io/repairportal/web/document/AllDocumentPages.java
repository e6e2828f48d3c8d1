package io.repairportal.web.document;

import io.repairportal.core.access.Viewer;
import io.repairportal.core.access.Visibility;
import io.repairportal.core.document.DocumentList;
import io.repairportal.core.document.DocumentPages;
import io.repairportal.spi.access.Permission;
import io.repairportal.spi.document.DocumentRef;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.web.Access;
import io.repairportal.web.Cursors;
import io.repairportal.web.Frame;
import io.repairportal.web.Frames;
import io.repairportal.web.Reply;
import io.repairportal.web.Route;
import io.repairportal.web.Visit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The documents of all work orders and of the customer itself in one list (E2), and their downloads. Safe for use by many threads. */
public final class AllDocumentPages {
    private final DocumentPages documents;
    private final Frames frames;

    /** Shows these documents in these frames. */
    public AllDocumentPages(DocumentPages documents, Frames frames) {
        this.documents = Objects.requireNonNull(documents, "documents");
        this.frames = Objects.requireNonNull(frames, "frames");
    }

    /** Returns the addresses. */
    public List<Route<?>> routes() {
        return List.of(
                Route.get("/documents").allow(Access.READER).to(this::list),
                Route.get("/documents/{document}").allow(Access.READER).to(this::download));
    }

    private Reply list(Visit visit, Viewer viewer) {
        Optional<Cursor> after = Cursors.parse(visit.query("after"));
        if (after.isEmpty() && !visit.query("after").isEmpty()) {
            return Reply.malformed();
        }
        return documents
                .list(viewer, after)
                .map(list -> page(visit, viewer, list))
                .orElseGet(Reply::notFound);
    }

    private Reply download(Visit visit, Viewer viewer) {
        return visit.ref("document", DocumentRef::new)
                .flatMap(ref -> documents.open(viewer, ref))
                .map(file -> Reply.download(file.document().name(), file.content()))
                .orElseGet(Reply::notFound);
    }

    private Reply page(Visit visit, Viewer viewer, DocumentList list) {
        Frame frame = frames.of(visit);
        boolean opens = Visibility.decide(viewer, Permission.WORK_ORDERS_VIEW).visible();
        AllDocumentsView view = new AllDocumentsView(
                frame.page(frame.texts().of("documents.heading")),
                list.rows().stream().map(row -> row(frame, row, opens)).toList(),
                list.next().map(next -> frame.links().documents() + "?after=" + Cursors.text(next)));
        return Reply.view("document/all.jte", view);
    }

    private static AllDocumentsView.Row row(Frame frame, DocumentList.Row row, boolean opens) {
        return new AllDocumentsView.Row(
                FileViews.row(
                        frame,
                        row.document(),
                        frame.links().document(row.document().ref()),
                        row.sharedAt()),
                row.workOrder().map(order -> named(frame, order)).orElseGet(() -> frame.texts()
                        .of("documents.ofYou")),
                row.workOrder().filter(order -> opens).map(order -> frame.links()
                        .workOrder(order.ref())));
    }

    private static String named(Frame frame, WorkOrder workOrder) {
        return frame.texts()
                .of("documents.of", frame.texts().of("workOrder.label", workOrder.number()), workOrder.title());
    }
}
