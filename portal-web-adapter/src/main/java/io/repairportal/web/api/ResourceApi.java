package io.repairportal.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.repairportal.core.access.Viewer;
import io.repairportal.core.resource.ResourcePages;
import io.repairportal.core.resource.ResourceShelf;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.resource.FolderRef;
import io.repairportal.spi.resource.Resource;
import io.repairportal.web.Access;
import io.repairportal.web.Cursors;
import io.repairportal.web.Reply;
import io.repairportal.web.Route;
import io.repairportal.web.Visit;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The library, as JSON (E3). Safe for use by many threads. */
public final class ResourceApi {
    private final ResourcePages resources;

    /** Answers from this library. */
    public ResourceApi(ResourcePages resources) {
        this.resources = Objects.requireNonNull(resources, "resources");
    }

    /** Returns the addresses. */
    public List<Route<?>> routes() {
        return List.of(
                Route.get("/api/v1/resources").allow(Access.READER).to(this::beside),
                Route.get("/api/v1/resources/{folder}").allow(Access.READER).to(this::folder));
    }

    private Reply beside(Visit visit, Viewer viewer) {
        return isMalformed(visit) ? Reply.malformed() : reply(resources.beside(viewer, after(visit)));
    }

    private Reply folder(Visit visit, Viewer viewer) {
        return isMalformed(visit)
                ? Reply.malformed()
                : reply(visit.ref("folder", FolderRef::new)
                        .flatMap(folder -> resources.folder(viewer, folder, after(visit))));
    }

    private static Reply reply(Optional<ResourceShelf> shelf) {
        return shelf.map(found -> Reply.json(ShelfJson.of(found))).orElseGet(Reply::notFound);
    }

    private static Optional<Cursor> after(Visit visit) {
        return Cursors.parse(visit.query("after"));
    }

    private static boolean isMalformed(Visit visit) {
        return after(visit).isEmpty() && !visit.query("after").isEmpty();
    }

    /**
     * What lies in one place of the library.
     *
     * @param folder the folder; absent beside the folders
     * @param folders all folders, by name
     * @param items newest first; the bytes are at {@code resources/file/{ref}}
     * @param next what {@code after} must be for the next piece; absent at the end
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record ShelfJson(
            Optional<FolderJson> folder, List<FolderJson> folders, List<ResourceJson> items, Optional<String> next) {
        static ShelfJson of(ResourceShelf shelf) {
            return new ShelfJson(
                    shelf.folder().map(found -> new FolderJson(found.ref().value(), found.name())),
                    shelf.folders().stream()
                            .map(each -> new FolderJson(each.ref().value(), each.name()))
                            .toList(),
                    shelf.resources().stream().map(ResourceJson::of).toList(),
                    shelf.next().map(Cursors::text));
        }
    }

    /** A folder. */
    public record FolderJson(String ref, String name) {}

    /** A resource. */
    public record ResourceJson(String ref, String title, String name, String mediaType, long size, Instant addedAt) {
        static ResourceJson of(Resource resource) {
            return new ResourceJson(
                    resource.ref().value(),
                    resource.title(),
                    resource.file().name(),
                    resource.file().mediaType(),
                    resource.file().size(),
                    resource.addedAt());
        }
    }
}
