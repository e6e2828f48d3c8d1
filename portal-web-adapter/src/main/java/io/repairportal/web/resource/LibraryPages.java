package io.repairportal.web.resource;

import io.repairportal.core.access.Viewer;
import io.repairportal.core.resource.ResourcePages;
import io.repairportal.core.resource.ResourceShelf;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.resource.FolderRef;
import io.repairportal.spi.resource.Resource;
import io.repairportal.spi.resource.ResourceFolder;
import io.repairportal.spi.resource.ResourceRef;
import io.repairportal.web.Access;
import io.repairportal.web.Cursors;
import io.repairportal.web.Frame;
import io.repairportal.web.Frames;
import io.repairportal.web.Reply;
import io.repairportal.web.Route;
import io.repairportal.web.Visit;
import io.repairportal.web.document.FileRowView;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** The library of the provider and its downloads (E3). Safe for use by many threads. */
public final class LibraryPages {
    private final ResourcePages resources;
    private final Frames frames;

    /** Shows this library in these frames. */
    public LibraryPages(ResourcePages resources, Frames frames) {
        this.resources = Objects.requireNonNull(resources, "resources");
        this.frames = Objects.requireNonNull(frames, "frames");
    }

    /** Returns the addresses. */
    public List<Route<?>> routes() {
        return List.of(
                Route.get("/resources").allow(Access.READER).to(this::beside),
                Route.get("/resources/{folder}").allow(Access.READER).to(this::folder),
                Route.get("/resources/file/{resource}").allow(Access.READER).to(this::download));
    }

    /** Returns type, size and day of a resource in words. */
    public static String meta(Frame frame, Resource resource) {
        String name = resource.file().name();
        return frame.texts()
                .of(
                        "documents.meta",
                        name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT),
                        frame.formats().size(resource.file().size()),
                        frame.formats().day(resource.addedAt()));
    }

    private Reply beside(Visit visit, Viewer viewer) {
        return shown(visit, after -> resources.beside(viewer, after));
    }

    private Reply folder(Visit visit, Viewer viewer) {
        return shown(visit, after -> visit.ref("folder", FolderRef::new)
                .flatMap(folder -> resources.folder(viewer, folder, after)));
    }

    private Reply shown(Visit visit, Function<Optional<Cursor>, Optional<ResourceShelf>> question) {
        Optional<Cursor> after = Cursors.parse(visit.query("after"));
        if (after.isEmpty() && !visit.query("after").isEmpty()) {
            return Reply.malformed();
        }
        return question.apply(after).map(shelf -> page(visit, shelf)).orElseGet(Reply::notFound);
    }

    private Reply download(Visit visit, Viewer viewer) {
        return visit.ref("resource", ResourceRef::new)
                .flatMap(ref -> resources.open(viewer, ref))
                .map(open -> Reply.download(open.resource().file().name(), open.content()))
                .orElseGet(Reply::notFound);
    }

    private Reply page(Visit visit, ResourceShelf shelf) {
        Frame frame = frames.of(visit);
        String library = frame.texts().of("resources.heading");
        String heading = shelf.folder().map(ResourceFolder::name).orElse(library);
        String here = shelf.folder()
                .map(folder -> frame.links().folder(folder.ref()))
                .orElse(frame.links().resources());
        LibraryView view = new LibraryView(
                frame.page(heading),
                heading,
                shelf.folder().map(folder -> frame.links().resources()),
                shelf.folder().isPresent() ? List.of() : folders(frame, shelf),
                shelf.resources().stream().map(resource -> row(frame, resource)).toList(),
                shelf.next().map(next -> here + "?after=" + Cursors.text(next)));
        return Reply.view("resource/library.jte", view);
    }

    private static List<LibraryView.Folder> folders(Frame frame, ResourceShelf shelf) {
        return shelf.folders().stream()
                .map(folder -> new LibraryView.Folder(frame.links().folder(folder.ref()), folder.name()))
                .toList();
    }

    private static FileRowView row(Frame frame, Resource resource) {
        return new FileRowView(frame.links().resource(resource.ref()), resource.title(), meta(frame, resource));
    }
}
