package io.repairportal.core.document;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.repairportal.core.access.PublishedWorkOrders;
import io.repairportal.core.access.Viewer;
import io.repairportal.core.access.Visibility;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.spi.access.Permission;
import io.repairportal.spi.document.Document;
import io.repairportal.spi.document.DocumentRef;
import io.repairportal.spi.document.Documents;
import io.repairportal.spi.file.FileContent;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.Published;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.util.Optional;

/**
 * Photos and documents of a work order, and documents of the customer itself, for a viewer (B7, E1, E2). The right is checked anew for every representation of a file (E5); what
 * the viewer must not see is empty. Safe for use by many threads.
 */
public final class DocumentPages {
    private static final long CACHED_BYTES = 16L * 1024 * 1024;

    private final PortalParts parts;
    private final PublishedWorkOrders published;
    private final VisibleFiles visible;
    private final AllDocuments all;
    // why not by viewer: bytes are handed out only after the viewer's right was checked
    private final Cache<PictureKey, FileContent> pictures = Caffeine.newBuilder()
            .maximumWeight(CACHED_BYTES)
            .weigher((PictureKey key, FileContent picture) -> (int) picture.size())
            .build();

    /** Uses these parts. */
    public DocumentPages(PortalParts parts, PublishedWorkOrders published) {
        this.parts = parts;
        this.published = published;
        this.visible = new VisibleFiles(parts);
        this.all = new AllDocuments(parts, published);
    }

    /** Returns the photos; empty if the page does not exist for this viewer. */
    public Optional<FilePage> photos(Viewer viewer, WorkOrderRef ref) {
        return page(viewer, ref, Document.Kind.PHOTO, Permission.PHOTOS_VIEW);
    }

    /** Returns the documents; empty if the page does not exist for this viewer. */
    public Optional<FilePage> documents(Viewer viewer, WorkOrderRef ref) {
        return page(viewer, ref, Document.Kind.DOCUMENT, Permission.DOCUMENTS_VIEW);
    }

    /** Returns a piece of the list of documents over all work orders and the customer itself (E2); empty if the list does not exist for this viewer. */
    public Optional<DocumentList> list(Viewer viewer, Optional<Cursor> after) {
        return port().filter(port ->
                        Visibility.decide(viewer, Permission.DOCUMENTS_VIEW).visible())
                .map(port -> all.list(viewer, port, after));
    }

    /** Returns one document of that list with its bytes, not yet read. */
    public Optional<OpenFile> open(Viewer viewer, DocumentRef file) {
        return parts.store()
                .publishedFiles()
                .find(viewer.scope(), file)
                .filter(record -> record.kind() == Document.Kind.DOCUMENT)
                .flatMap(record -> record.workOrder()
                        .map(order -> find(viewer, order, file, Permission.DOCUMENTS_VIEW))
                        .orElseGet(() -> port().flatMap(port -> all.ofCustomer(viewer, port, record))))
                .flatMap(document -> opened(viewer, document));
    }

    /** Returns one file with its bytes, not yet read. */
    public Optional<OpenFile> open(Viewer viewer, WorkOrderRef ref, DocumentRef file) {
        return find(viewer, ref, file, Permission.WORK_ORDERS_VIEW).flatMap(document -> opened(viewer, document));
    }

    /** Returns a photo in this size, decoded and encoded anew; empty also if it is no picture. */
    public Optional<FileContent> picture(Viewer viewer, WorkOrderRef ref, DocumentRef file, PictureSize size) {
        return find(viewer, ref, file, Permission.WORK_ORDERS_VIEW)
                .filter(document -> document.kind() == Document.Kind.PHOTO)
                .flatMap(document -> cached(viewer, document, size));
    }

    private Optional<FilePage> page(Viewer viewer, WorkOrderRef ref, Document.Kind kind, Permission permission) {
        if (port().isEmpty()) {
            return Optional.empty();
        }
        return published.find(viewer, ref, permission).flatMap(found -> published
                .facts(viewer, found.publication())
                .map(workOrder -> new FilePage(
                        workOrder,
                        visible.of(viewer, found).stream()
                                .filter(file -> file.kind() == kind)
                                .toList())));
    }

    private Optional<OpenFile> opened(Viewer viewer, Document document) {
        return port().flatMap(port -> port.open(viewer.scope(), document.ref()))
                .map(content -> new OpenFile(document, content));
    }

    private Optional<Document> find(Viewer viewer, WorkOrderRef ref, DocumentRef file, Permission door) {
        return published
                .find(viewer, ref, door)
                .map(found -> only(found, file))
                .flatMap(found -> visible.of(viewer, found).stream().findFirst());
    }

    private static Published only(Published found, DocumentRef wanted) {
        return new Published(
                found.publication(),
                found.stagePlan(),
                found.files().stream()
                        .filter(file -> file.document().equals(wanted))
                        .toList());
    }

    private Optional<FileContent> cached(Viewer viewer, Document document, PictureSize size) {
        PictureKey key = new PictureKey(viewer.provider(), document.ref(), document.size(), size);
        FileContent known = pictures.getIfPresent(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<FileContent> made = port().flatMap(port -> port.open(viewer.scope(), document.ref()))
                .flatMap(content ->
                        parts.services().images().flatMap(images -> images.fit(content, size.longestEdge())));
        made.ifPresent(picture -> pictures.put(key, picture));
        return made;
    }

    private Optional<Documents> port() {
        return parts.host().documents();
    }

    private record PictureKey(ProviderRef provider, DocumentRef document, long bytes, PictureSize size) {}
}
