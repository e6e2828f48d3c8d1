package io.repairportal.web.document;

import io.repairportal.core.access.Viewer;
import io.repairportal.core.document.DocumentPages;
import io.repairportal.core.document.FilePage;
import io.repairportal.core.document.PictureSize;
import io.repairportal.spi.document.Document;
import io.repairportal.spi.document.DocumentRef;
import io.repairportal.web.Access;
import io.repairportal.web.Reply;
import io.repairportal.web.Route;
import io.repairportal.web.Visit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The photos and documents of a work order: as pages, as pictures, as downloads. Every representation asks core for the right anew (E5).
 * Safe for use by many threads.
 */
public final class FilePages {
    private static final String PHOTOS = "/work-orders/{workOrder}/photos";
    private static final String DOCUMENTS = "/work-orders/{workOrder}/documents";

    private final DocumentPages files;
    private final FileViews views;

    /** Shows these files. */
    public FilePages(DocumentPages files, FileViews views) {
        this.files = Objects.requireNonNull(files, "files");
        this.views = Objects.requireNonNull(views, "views");
    }

    /** Returns the addresses. */
    public List<Route<?>> routes() {
        return List.of(
                Route.get(PHOTOS).allow(Access.WORK_ORDER_READER).to(this::photos),
                Route.get(PHOTOS + "/{document}")
                        .allow(Access.WORK_ORDER_READER)
                        .to(this::photo),
                Route.get(PHOTOS + "/{document}/thumbnail")
                        .allow(Access.WORK_ORDER_READER)
                        .to((visit, viewer) -> picture(visit, viewer, PictureSize.THUMBNAIL)),
                Route.get(PHOTOS + "/{document}/full")
                        .allow(Access.WORK_ORDER_READER)
                        .to((visit, viewer) -> picture(visit, viewer, PictureSize.FULL)),
                Route.get(DOCUMENTS).allow(Access.WORK_ORDER_READER).to(this::documents),
                Route.get(DOCUMENTS + "/{document}")
                        .allow(Access.WORK_ORDER_READER)
                        .to(this::download));
    }

    private Reply photos(Visit visit, Viewer viewer) {
        return files.photos(viewer, visit.workOrder())
                .map(page -> views.photos(visit, page))
                .orElseGet(Reply::notFound);
    }

    private Reply photo(Visit visit, Viewer viewer) {
        Optional<FilePage> page = files.photos(viewer, visit.workOrder());
        return page.flatMap(all -> position(all, visit).map(at -> views.photo(visit, all, at)))
                .orElseGet(Reply::notFound);
    }

    private Reply picture(Visit visit, Viewer viewer, PictureSize size) {
        return document(visit)
                .flatMap(ref -> files.picture(viewer, visit.workOrder(), ref, size))
                .map(Reply::picture)
                .orElseGet(Reply::notFound);
    }

    private Reply documents(Visit visit, Viewer viewer) {
        return files.documents(viewer, visit.workOrder())
                .map(page -> views.documents(visit, page))
                .orElseGet(Reply::notFound);
    }

    private Reply download(Visit visit, Viewer viewer) {
        return document(visit)
                .flatMap(ref -> files.open(viewer, visit.workOrder(), ref))
                .map(file -> Reply.download(file.document().name(), file.content()))
                .orElseGet(Reply::notFound);
    }

    private static Optional<Integer> position(FilePage page, Visit visit) {
        List<DocumentRef> refs =
                FileViews.inOrder(page.files()).stream().map(Document::ref).toList();
        return document(visit).map(refs::indexOf).filter(at -> at >= 0);
    }

    private static Optional<DocumentRef> document(Visit visit) {
        return visit.ref("document", DocumentRef::new);
    }
}
