package io.repairportal.core.document;

import io.repairportal.core.access.Subject;
import io.repairportal.core.access.Viewer;
import io.repairportal.core.access.Visibility;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.access.Permission;
import io.repairportal.spi.document.Document;
import io.repairportal.spi.document.DocumentRef;
import io.repairportal.spi.document.Documents;
import io.repairportal.spi.publication.Published;
import io.repairportal.spi.publication.PublishedFile;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The files of a work order that a viewer sees, each decided by the same rules (E5). */
public final class VisibleFiles {
    private static final int FILES_AT_MOST = 200;

    private final PortalParts parts;

    /** Uses these parts. */
    public VisibleFiles(PortalParts parts) {
        this.parts = parts;
    }

    /** Returns the photos and documents this viewer sees, newest first. */
    public List<Document> of(Viewer viewer, Published found) {
        Optional<Documents> port = parts.host().documents();
        List<DocumentRef> refs = found.files().stream()
                .filter(file -> shows(viewer, found, file))
                .limit(FILES_AT_MOST)
                .map(PublishedFile::document)
                .toList();
        if (port.isEmpty() || refs.isEmpty()) {
            return List.of();
        }
        return port.get().find(viewer.scope(), refs).stream()
                .map(document -> requireAsked(document, found, refs))
                .sorted(Comparator.comparing(Document::createdAt)
                        .thenComparing(Document::ref)
                        .reversed())
                .toList();
    }

    /** Returns whether the viewer sees this file. */
    static boolean shows(Viewer viewer, Published found, PublishedFile file) {
        return Visibility.decide(viewer, permissionFor(file.kind()), Subject.of(found.publication(), file))
                .visible();
    }

    private static Permission permissionFor(Document.Kind kind) {
        return switch (kind) {
            case PHOTO -> Permission.PHOTOS_VIEW;
            case DOCUMENT -> Permission.DOCUMENTS_VIEW;
        };
    }

    private static Document requireAsked(Document document, Published found, List<DocumentRef> refs) {
        if (!refs.contains(document.ref()) || !document.isOf(found.publication().workOrder())) {
            throw new PortalAdapterException(
                    PortalAdapterException.Kind.CORRUPT, "an adapter answered a file that was not asked for");
        }
        return document;
    }
}
