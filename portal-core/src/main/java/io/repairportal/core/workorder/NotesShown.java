package io.repairportal.core.workorder;

import io.repairportal.core.access.Subject;
import io.repairportal.core.access.Viewer;
import io.repairportal.core.access.Visibility;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.access.Permission;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.workorder.TechnicianNote;
import io.repairportal.spi.workorder.TechnicianNotes;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The only place that asks for technician notes, and only on behalf of a viewer who may read them: with the feature off or without the
 * right nothing is asked (B6). Safe for use by many threads.
 */
final class NotesShown {
    private final PortalParts parts;

    NotesShown(PortalParts parts) {
        this.parts = parts;
    }

    /** Returns the notes of a published work order that this viewer sees, newest first. */
    List<TechnicianNote> of(Viewer viewer, Publication publication) {
        Optional<TechnicianNotes> port = parts.host().technicianNotes();
        boolean permitted = Visibility.decide(viewer, Permission.TECH_NOTES_VIEW, Subject.of(publication))
                .visible();
        if (!permitted || port.isEmpty()) {
            return List.of();
        }
        return port.get().ofWorkOrder(viewer.scope(), publication.workOrder()).stream()
                .map(note -> requireAsked(note, publication.workOrder()))
                .sorted(Comparator.comparing(TechnicianNote::writtenAt)
                        .thenComparing(TechnicianNote::ref)
                        .reversed())
                .toList();
    }

    private static TechnicianNote requireAsked(TechnicianNote note, WorkOrderRef asked) {
        if (!note.workOrder().equals(asked)) {
            throw new PortalAdapterException(
                    PortalAdapterException.Kind.CORRUPT,
                    "an adapter answered a technician note that was not asked for");
        }
        return note;
    }
}
