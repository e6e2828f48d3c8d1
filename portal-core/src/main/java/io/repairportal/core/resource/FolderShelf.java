package io.repairportal.core.resource;

import io.repairportal.core.access.Actor;
import io.repairportal.core.internal.Audit;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.resource.FolderOutcome.Reason;
import io.repairportal.spi.access.Saved;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.resource.FolderRef;
import io.repairportal.spi.resource.ResourceFolder;
import java.util.Map;
import java.util.Optional;

/** Creates, renames and deletes folders, each with an audit entry. */
final class FolderShelf {
    private static final int LONGEST_NAME = 100;
    private static final int MOST = 200;

    private final PortalParts parts;
    private final Audit audit;

    FolderShelf(PortalParts parts, Audit audit) {
        this.parts = parts;
        this.audit = audit;
    }

    FolderOutcome create(Actor.Staff staff, String name) {
        if (parts.store().resourceFolders().all(staff.provider()).size() >= MOST) {
            return new FolderOutcome.Refused(Reason.TOO_MANY);
        }
        FolderRef ref = new FolderRef("f-" + parts.secrets().randomToken().substring(0, 16));
        return named(name)
                .<FolderOutcome>map(FolderOutcome.Refused::new)
                .orElseGet(() -> save(staff, "folder.created", new ResourceFolder(ref, name.strip(), 0)));
    }

    FolderOutcome rename(Actor.Staff staff, ResourceFolder changed) {
        if (parts.store()
                .resourceFolders()
                .find(staff.provider(), changed.ref())
                .isEmpty()) {
            return new FolderOutcome.Refused(Reason.UNKNOWN);
        }
        return save(staff, "folder.renamed", changed);
    }

    FolderRemoval remove(Actor.Staff staff, FolderRef folder) {
        ProviderRef provider = staff.provider();
        return parts.store().unitOfWork().inTransaction(transaction -> {
            Optional<ResourceFolder> found = parts.store().resourceFolders().find(provider, folder);
            if (found.isEmpty()) {
                return FolderRemoval.UNKNOWN;
            }
            if (!parts.store().resourceFolders().removeEmpty(provider, folder)) {
                return FolderRemoval.IN_USE;
            }
            audit.record(
                    staff,
                    "folder.removed",
                    subject(folder),
                    Map.of("name", found.get().name()));
            return FolderRemoval.REMOVED;
        });
    }

    private FolderOutcome save(Actor.Staff staff, String event, ResourceFolder folder) {
        return parts.store().unitOfWork().inTransaction(transaction -> {
            Saved saved = parts.store().resourceFolders().saveIfUnchanged(staff.provider(), folder);
            return switch (saved) {
                case SAVED -> {
                    audit.record(staff, event, subject(folder.ref()), Map.of("name", folder.name()));
                    yield new FolderOutcome.Stored(folder.version(folder.version() + 1));
                }
                case TAKEN -> new FolderOutcome.Refused(Reason.NAME_TAKEN);
                case CHANGED_MEANWHILE -> new FolderOutcome.Refused(Reason.CHANGED_MEANWHILE);
            };
        });
    }

    private static Optional<Reason> named(String name) {
        if (name.isBlank()) {
            return Optional.of(Reason.BLANK_NAME);
        }
        return name.strip().length() > LONGEST_NAME ? Optional.of(Reason.LONG_NAME) : Optional.empty();
    }

    private static String subject(FolderRef folder) {
        return "folder:" + folder;
    }
}
