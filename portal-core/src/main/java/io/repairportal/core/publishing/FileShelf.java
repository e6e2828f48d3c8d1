package io.repairportal.core.publishing;

import io.repairportal.core.internal.PortalParts;
import io.repairportal.spi.access.Scope;
import io.repairportal.spi.document.Document;
import io.repairportal.spi.document.DocumentRef;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.publication.PublishedFile;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Which files of a work order customers may see (B7). Safe for use by many threads. */
final class FileShelf {
    private static final int MOST = 200;

    private final PortalParts parts;

    FileShelf(PortalParts parts) {
        this.parts = Objects.requireNonNull(parts, "parts");
    }

    /** Returns the files in the order asked; empty if one of them does not belong to this work order (P6). */
    Optional<List<Document>> find(ProviderRef provider, WorkOrderRef workOrder, List<DocumentRef> refs) {
        if (refs.size() > MOST) {
            throw new IllegalArgumentException("at most 200 files at once, not " + refs.size());
        }
        List<Document> known = parts.host()
                .documents()
                .map(port -> port.find(new Scope.WholeProvider(provider), refs))
                .orElse(List.of());
        List<Document> found = refs.stream()
                .distinct()
                .flatMap(ref -> known.stream()
                        .filter(document -> document.ref().equals(ref)
                                && document.workOrder().equals(workOrder))
                        .limit(1))
                .toList();
        return found.size() == refs.stream().distinct().count() && !refs.isEmpty()
                ? Optional.of(found)
                : Optional.empty();
    }

    /** Shows or hides these files; what is so already keeps its time. */
    Change show(Publication publication, List<Document> documents, boolean visible) {
        Scope scope = new Scope.WholeProvider(publication.provider());
        List<PublishedFile> changed = documents.stream()
                .filter(document -> visible
                        != parts.store()
                                .publishedFiles()
                                .find(scope, document.ref())
                                .map(PublishedFile::visible)
                                .orElse(false))
                .map(document -> record(publication, document, visible))
                .toList();
        if (changed.isEmpty()) {
            return Change.ALREADY_SO;
        }
        parts.store().publishedFiles().save(publication.provider(), changed);
        return Change.MADE;
    }

    private PublishedFile record(Publication publication, Document document, boolean visible) {
        return new PublishedFile(
                document.ref(),
                publication.workOrder(),
                publication.owner(),
                document.kind(),
                visible,
                parts.clock().instant());
    }
}
