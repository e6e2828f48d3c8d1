package io.repairportal.core.resource;

import io.repairportal.core.access.Actor;
import io.repairportal.core.internal.Audit;
import io.repairportal.core.internal.FileKind;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.resource.ResourceOutcome.Reason;
import io.repairportal.spi.access.Saved;
import io.repairportal.spi.file.FileStore;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.resource.FolderRef;
import io.repairportal.spi.resource.Resource;
import io.repairportal.spi.resource.ResourceFolder;
import io.repairportal.spi.resource.ResourceRef;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The library of a provider as staff keep it (E3): folders, and files in them or beside them, which every customer with the right sees at
 * once. All of it is in the audit trail. Safe for use by many threads.
 */
public final class ResourceDesk {
    /** The largest video or sound that is taken, in bytes. */
    public static final long MOST_BYTES = FileKind.MOST_BYTES;
    /** The largest other file that is taken, in bytes. */
    public static final long MOST_BYTES_OF_PAPERS = FileKind.MOST_BYTES_OF_PAPERS;

    private static final int LONGEST_TITLE = 200;

    private final PortalParts parts;
    private final Library library;
    private final FolderShelf folders;
    private final Audit audit;

    /** Uses these parts. */
    public ResourceDesk(PortalParts parts) {
        this.parts = Objects.requireNonNull(parts, "parts");
        this.library = new Library(parts);
        this.audit = new Audit(parts);
        this.folders = new FolderShelf(parts, audit);
    }

    /** Returns whether this portal has a library at all. */
    public boolean offered() {
        return parts.services().files().isPresent();
    }

    /** Returns a piece of what lies beside the folders. */
    public ResourceShelf beside(Actor.Staff staff, Optional<Cursor> after) {
        return library.beside(staff.provider(), after);
    }

    /** Returns a piece of what lies in a folder; empty if there is no such folder. */
    public Optional<ResourceShelf> folder(Actor.Staff staff, FolderRef folder, Optional<Cursor> after) {
        return library.folder(staff.provider(), folder, after);
    }

    /** Returns one resource. */
    public Optional<Resource> find(Actor.Staff staff, ResourceRef resource) {
        return parts.store().resources().find(staff.provider(), resource);
    }

    /** Returns one resource with its bytes, not yet read. */
    public Optional<OpenResource> open(Actor.Staff staff, ResourceRef resource) {
        return parts.services().files().flatMap(files -> find(staff, resource)
                .map(found -> library.opened(files, found)));
    }

    /** Stores a new folder. */
    public FolderOutcome createFolder(Actor.Staff staff, String name) {
        return folders.create(staff, name);
    }

    /** Stores a folder under another name; {@code changed} has the version that was read. */
    public FolderOutcome renameFolder(Actor.Staff staff, ResourceFolder changed) {
        return folders.rename(staff, changed);
    }

    /** Deletes a folder that nothing lies in. */
    public FolderRemoval removeFolder(Actor.Staff staff, FolderRef folder) {
        return folders.remove(staff, folder);
    }

    /**
     * Adds a file. What it is says its content, not its name; pictures are encoded anew. The same operation again changes nothing and
     * answers the resource that is there.
     *
     * @throws UncheckedIOException if {@code content} ends in the middle
     * @throws IllegalStateException if this portal has no library
     */
    public ResourceOutcome add(Actor.Staff staff, NewResource wanted, InputStream content) {
        FileStore files = parts.services()
                .files()
                .orElseThrow(() -> new IllegalStateException("give the portal a file store: builder.files(…)"));
        ResourceRef ref = refOf(staff, wanted);
        Optional<Resource> before = find(staff, ref);
        if (before.isPresent()) {
            return new ResourceOutcome.Stored(before.get());
        }
        Optional<Reason> flaw = wanted.title().isBlank() ? Optional.empty() : titled(wanted.title());
        if (flaw.isPresent()) {
            return new ResourceOutcome.Refused(flaw.get());
        }
        return kept(files, wanted, content).fold(file -> store(staff, wanted, ref, file), ResourceOutcome.Refused::new);
    }

    private Uploads.Kept kept(FileStore files, NewResource wanted, InputStream content) {
        try {
            return new Uploads(parts, files).keep(wanted, content);
        } catch (IOException cutOff) {
            throw new UncheckedIOException(cutOff);
        }
    }

    /** Stores a resource under another title or in another place; {@code changed} has the version that was read. */
    public ResourceOutcome change(Actor.Staff staff, Resource changed) {
        Optional<Resource> before = find(staff, changed.ref());
        Optional<Reason> flaw = before.isEmpty() ? Optional.of(Reason.UNKNOWN) : titled(changed.title());
        return flaw.<ResourceOutcome>map(ResourceOutcome.Refused::new)
                .orElseGet(() -> save(staff, "resource.changed", changed));
    }

    /** Deletes a resource and its bytes; returns whether it was there. */
    public boolean remove(Actor.Staff staff, ResourceRef resource) {
        ProviderRef provider = staff.provider();
        return parts.store().unitOfWork().inTransaction(transaction -> {
            Optional<Resource> found = find(staff, resource);
            boolean removed = found.isPresent() && parts.store().resources().remove(provider, resource);
            if (removed) {
                audit.record(staff, "resource.removed", subject(resource), details(found.get()));
                transaction.afterCommit(() -> forget(found.get()));
            }
            return removed;
        });
    }

    private ResourceOutcome store(Actor.Staff staff, NewResource wanted, ResourceRef ref, Resource.StoredFile file) {
        String title = wanted.title().isBlank()
                ? FileKind.bareName(file.name())
                : wanted.title().strip();
        Resource resource =
                new Resource(ref, wanted.folder(), title, file, parts.clock().instant(), 0);
        ResourceOutcome outcome = save(staff, "resource.added", resource);
        return outcome.fold(stored -> stored, refused -> {
            forget(resource);
            return find(staff, ref)
                    .<ResourceOutcome>map(ResourceOutcome.Stored::new)
                    .orElse(refused);
        });
    }

    private ResourceOutcome save(Actor.Staff staff, String event, Resource resource) {
        ProviderRef provider = staff.provider();
        return parts.store().unitOfWork().inTransaction(transaction -> {
            boolean lost = resource.folder()
                    .filter(folder -> parts.store()
                            .resourceFolders()
                            .find(provider, folder)
                            .isEmpty())
                    .isPresent();
            if (lost) {
                return new ResourceOutcome.Refused(Reason.UNKNOWN_FOLDER);
            }
            if (parts.store().resources().saveIfUnchanged(provider, resource) != Saved.SAVED) {
                return new ResourceOutcome.Refused(Reason.CHANGED_MEANWHILE);
            }
            audit.record(staff, event, subject(resource.ref()), details(resource));
            return new ResourceOutcome.Stored(resource.version(resource.version() + 1));
        });
    }

    private ResourceRef refOf(Actor.Staff staff, NewResource wanted) {
        String name = staff.provider() + " " + staff.staff() + " " + wanted.operation();
        return new ResourceRef("r-" + parts.secrets().keyed("resource", name).substring(0, 20));
    }

    private void forget(Resource resource) {
        parts.services().files().ifPresent(files -> files.forget(resource.file().key()));
    }

    private static Optional<Reason> titled(String title) {
        if (title.isBlank()) {
            return Optional.of(Reason.BLANK_TITLE);
        }
        return title.strip().length() > LONGEST_TITLE ? Optional.of(Reason.LONG_TITLE) : Optional.empty();
    }

    private static String subject(ResourceRef resource) {
        return "resource:" + resource;
    }

    private static Map<String, String> details(Resource resource) {
        return Map.of("title", resource.title(), "file", resource.file().name());
    }
}
