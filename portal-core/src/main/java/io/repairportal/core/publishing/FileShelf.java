package io.repairportal.core.publishing;

import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.publishing.WorkOrderDesk.ShelfFile;
import io.repairportal.spi.access.Scope;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.document.Document;
import io.repairportal.spi.document.DocumentRef;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.publication.PublishedFile;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which files of a work order, and which documents of a customer itself, customers may see (B7, E2). Safe for use by many threads. */
final class FileShelf {
    private static final int MOST = 200;

    private final PortalParts parts;

    FileShelf(PortalParts parts) {
        this.parts = Objects.requireNonNull(parts, "parts");
    }

    /** Returns the files in the order asked; empty if one of them does not belong to this work order (P6). */
    Optional<List<Document>> find(ProviderRef provider, WorkOrderRef workOrder, List<DocumentRef> refs) {
        return find(new Scope.WholeProvider(provider), refs, document -> document.isOf(workOrder));
    }

    /** Returns the documents in the order asked; empty if one of them is no document of this customer itself (P6). */
    Optional<List<Document>> find(CustomerRef customer, List<DocumentRef> refs) {
        return find(new Scope.WholeCustomer(customer), refs, document -> isOf(customer, document));
    }

    /** Returns all documents of this customer itself, newest first. */
    List<ShelfFile> of(CustomerRef customer) {
        List<Document> documents =
                parts.host().documents().map(port -> port.ofCustomer(customer)).orElse(List.of()).stream()
                        .filter(document -> isOf(customer, document))
                        .limit(MOST)
                        .toList();
        Set<DocumentRef> visible = visible(customer.provider(), documents);
        return documents.stream()
                .map(document -> new ShelfFile(document, visible.contains(document.ref())))
                .toList();
    }

    /** Shows or hides these files of a work order; what is so already keeps its time. */
    Change show(Publication publication, List<Document> documents, boolean visible) {
        return show(publication.provider(), documents, visible, document -> publication.owner());
    }

    /** Shows or hides these documents of a customer itself; what is so already keeps its time. */
    Change show(CustomerRef customer, List<Document> documents, boolean visible) {
        return show(
                customer.provider(),
                documents,
                visible,
                document -> new Publication.Owner(customer, contact(document)));
    }

    private Optional<List<Document>> find(Scope scope, List<DocumentRef> refs, Predicate<Document> belongs) {
        if (refs.size() > MOST) {
            throw new IllegalArgumentException("at most 200 files at once, not " + refs.size());
        }
        List<Document> known =
                parts.host().documents().map(port -> port.find(scope, refs)).orElse(List.of());
        List<Document> found = refs.stream()
                .distinct()
                .flatMap(ref -> known.stream()
                        .filter(document -> document.ref().equals(ref) && belongs.test(document))
                        .limit(1))
                .toList();
        return found.size() == refs.stream().distinct().count() && !refs.isEmpty()
                ? Optional.of(found)
                : Optional.empty();
    }

    private Change show(
            ProviderRef provider,
            List<Document> documents,
            boolean visible,
            Function<Document, Publication.Owner> owner) {
        Set<DocumentRef> shown = visible(provider, documents);
        Instant now = parts.clock().instant();
        List<PublishedFile> changed = documents.stream()
                .filter(document -> visible != shown.contains(document.ref()))
                .map(document -> new PublishedFile(
                        document.ref(), document.workOrder(), owner.apply(document), document.kind(), visible, now))
                .toList();
        if (changed.isEmpty()) {
            return Change.ALREADY_SO;
        }
        parts.store().publishedFiles().save(provider, changed);
        return Change.MADE;
    }

    private Set<DocumentRef> visible(ProviderRef provider, List<Document> documents) {
        List<DocumentRef> refs = documents.stream().map(Document::ref).toList();
        return parts.store().publishedFiles().findAll(provider, refs).stream()
                .filter(PublishedFile::visible)
                .map(PublishedFile::document)
                .collect(Collectors.toSet());
    }

    private static boolean isOf(CustomerRef customer, Document document) {
        return document.subject() instanceof Document.Subject.OfCustomer paper
                && paper.customer().equals(customer);
    }

    private static Optional<ContactRef> contact(Document document) {
        return document.subject() instanceof Document.Subject.OfCustomer paper ? paper.contact() : Optional.empty();
    }
}
