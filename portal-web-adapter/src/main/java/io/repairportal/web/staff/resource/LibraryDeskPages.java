package io.repairportal.web.staff.resource;

import io.repairportal.core.access.Actor;
import io.repairportal.core.resource.FolderRemoval;
import io.repairportal.core.resource.NewResource;
import io.repairportal.core.resource.ResourceDesk;
import io.repairportal.core.resource.ResourceShelf;
import io.repairportal.spi.OperationId;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.resource.FolderRef;
import io.repairportal.spi.resource.ResourceFolder;
import io.repairportal.web.Access;
import io.repairportal.web.Cursors;
import io.repairportal.web.Forms;
import io.repairportal.web.Reply;
import io.repairportal.web.Route;
import io.repairportal.web.Upload;
import io.repairportal.web.Visit;
import io.repairportal.web.staff.Done;
import io.repairportal.web.staff.Input;
import io.repairportal.web.staff.Office;
import io.repairportal.web.staff.OfficeLinks;
import io.repairportal.web.staff.Section;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Keeps the library: folders and new files (E3). For all staff. Safe for use by many threads. */
public final class LibraryDeskPages {
    private static final String LIBRARY = "/staff/resources";
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_REF = 64;

    private final Office office;
    private final ResourceDesk resources;

    /** Works on this library. */
    public LibraryDeskPages(Office office, ResourceDesk resources) {
        this.office = Objects.requireNonNull(office, "office");
        this.resources = Objects.requireNonNull(resources, "resources");
    }

    /** Returns the addresses. */
    public List<Route<?>> routes() {
        return List.of(
                Route.get(LIBRARY).allow(Access.STAFF).to((visit, staff) -> show(visit, staff, Optional.empty())),
                Route.post(LIBRARY + "/folders").allow(Access.STAFF).to(this::create),
                Route.upload(LIBRARY + "/files", ResourceDesk.MOST_BYTES)
                        .allow(Access.STAFF)
                        .to(this::add),
                Route.get(LIBRARY + "/{folder}")
                        .allow(Access.STAFF)
                        .to((visit, staff) -> show(visit, staff, Optional.empty())),
                Route.post(LIBRARY + "/{folder}").allow(Access.STAFF).to(this::rename),
                Route.post(LIBRARY + "/{folder}/remove").allow(Access.STAFF).to(this::remove));
    }

    private Reply show(Visit visit, Actor.Staff staff, Optional<Input.Rejected> wrong) {
        Optional<Cursor> after = Cursors.parse(visit.query("after"));
        if (after.isEmpty() && !visit.query("after").isEmpty()) {
            return Reply.malformed();
        }
        return shelf(staff, visit.segment("folder"), after)
                .map(shelf -> LibraryViews.shelf(office.desk(visit, staff, Section.RESOURCES, wrong), shelf))
                .orElseGet(Reply::notFound);
    }

    private Optional<ResourceShelf> shelf(Actor.Staff staff, String folder, Optional<Cursor> after) {
        return folder.isEmpty()
                ? Optional.of(resources.beside(staff, after))
                : Visit.parsed(folder, FolderRef::new).flatMap(ref -> resources.folder(staff, ref, after));
    }

    private Reply create(Visit visit, Actor.Staff staff) {
        Input input = office.input(visit, "folder");
        String name = input.text("name", LONGEST_NAME);
        return input.answer(
                () -> resources
                        .createFolder(staff, name)
                        .fold(
                                stored -> Reply.redirect(
                                        folder(visit, staff, stored.folder().ref()) + Done.CREATED.query()),
                                refused -> {
                                    input.wrong("name", LibraryViews.key(refused.reason()));
                                    return show(visit, staff, Optional.of(input.rejected()));
                                }),
                wrong -> show(visit, staff, Optional.of(wrong)));
    }

    private Reply rename(Visit visit, Actor.Staff staff) {
        Optional<ResourceFolder> found = find(visit, staff);
        if (found.isEmpty()) {
            return Reply.notFound();
        }
        Input input = office.input(visit, "rename");
        String name = input.text("name", LONGEST_NAME);
        int version = input.number("version", 0, Integer.MAX_VALUE).orElse(0);
        return input.answer(
                () -> resources
                        .renameFolder(staff, found.get().named(name).version(version))
                        .fold(
                                stored -> Reply.redirect(
                                        folder(visit, staff, found.get().ref()) + Done.SAVED.query()),
                                refused -> {
                                    input.wrong("name", LibraryViews.key(refused.reason()));
                                    return show(visit, staff, Optional.of(input.rejected()));
                                }),
                wrong -> show(visit, staff, Optional.of(wrong)));
    }

    private Reply remove(Visit visit, Actor.Staff staff) {
        Optional<ResourceFolder> found = find(visit, staff);
        Input input = office.input(visit, "remove");
        return found.isEmpty()
                ? Reply.notFound()
                : input.answer(() -> removed(visit, staff, found.get()), wrong -> Reply.malformed());
    }

    private Reply removed(Visit visit, Actor.Staff staff, ResourceFolder folder) {
        FolderRemoval removal = resources.removeFolder(staff, folder.ref());
        return switch (removal) {
            case REMOVED -> Reply.redirect(links(visit, staff).section(Section.RESOURCES) + Done.REMOVED.query());
            case UNKNOWN -> Reply.notFound();
            case IN_USE -> {
                Input input = office.input(visit, "rename");
                input.wrong("name", "staff.resources.inUse");
                yield show(visit, staff, Optional.of(input.rejected().with("name", folder.name())));
            }
        };
    }

    private Reply add(Visit visit, Actor.Staff staff) {
        Input input = office.input(visit, "upload");
        String title = input.maybe("title", LONGEST_TITLE);
        String folder = input.maybe("folder", LONGEST_REF);
        Optional<FolderRef> place = folder.isEmpty() ? Optional.empty() : Visit.parsed(folder, FolderRef::new);
        Optional<OperationId> operation = Visit.parsed(visit.field(Forms.OPERATION), OperationId::new);
        boolean unknown =
                !folder.isEmpty() && shelf(staff, folder, Optional.empty()).isEmpty();
        if (unknown || operation.isEmpty()) {
            visit.upload().ifPresent(Upload::drain);
            return unknown ? Reply.notFound() : Reply.malformed();
        }
        if (visit.upload().isEmpty()) {
            input.wrong("file", "staff.resources.noFile");
        }
        Reply reply = input.answer(
                () -> kept(visit, staff, input, new NewResource(place, title, name(visit), operation.get())),
                wrong -> again(visit, staff, wrong, folder));
        visit.upload().ifPresent(Upload::drain);
        return reply;
    }

    private Reply kept(Visit visit, Actor.Staff staff, Input input, NewResource wanted) {
        String folder = wanted.folder().map(FolderRef::value).orElse("");
        try {
            return resources
                    .add(staff, wanted, visit.upload().orElseThrow().content())
                    .fold(
                            stored -> Reply.redirect(place(visit, staff, wanted.folder()) + Done.CREATED.query()),
                            refused -> {
                                input.wrong(LibraryViews.field(refused.reason()), LibraryViews.key(refused.reason()));
                                return again(visit, staff, input.rejected(), folder);
                            });
        } catch (UncheckedIOException cutOff) {
            return Reply.malformed();
        }
    }

    private Reply again(Visit visit, Actor.Staff staff, Input.Rejected wrong, String folder) {
        return shelf(staff, folder, Optional.empty())
                .map(shelf ->
                        LibraryViews.shelf(office.desk(visit, staff, Section.RESOURCES, Optional.of(wrong)), shelf))
                .orElseGet(Reply::notFound);
    }

    private Optional<ResourceFolder> find(Visit visit, Actor.Staff staff) {
        return visit.ref("folder", FolderRef::new)
                .flatMap(folder -> resources.folder(staff, folder, Optional.empty()))
                .flatMap(ResourceShelf::folder);
    }

    private String place(Visit visit, Actor.Staff staff, Optional<FolderRef> folder) {
        return folder.map(ref -> folder(visit, staff, ref))
                .orElseGet(() -> links(visit, staff).section(Section.RESOURCES));
    }

    private String folder(Visit visit, Actor.Staff staff, FolderRef folder) {
        return links(visit, staff).folder(folder);
    }

    private OfficeLinks links(Visit visit, Actor.Staff staff) {
        return office.desk(visit, staff, Section.RESOURCES).links();
    }

    private static String name(Visit visit) {
        return visit.upload().map(Upload::name).orElse("");
    }
}
