package io.repairportal.web.staff.resource;

import io.repairportal.core.access.Actor;
import io.repairportal.core.resource.OpenResource;
import io.repairportal.core.resource.ResourceDesk;
import io.repairportal.spi.resource.FolderRef;
import io.repairportal.spi.resource.Resource;
import io.repairportal.spi.resource.ResourceFolder;
import io.repairportal.spi.resource.ResourceRef;
import io.repairportal.web.Access;
import io.repairportal.web.Reply;
import io.repairportal.web.Route;
import io.repairportal.web.Visit;
import io.repairportal.web.staff.Done;
import io.repairportal.web.staff.Input;
import io.repairportal.web.staff.Office;
import io.repairportal.web.staff.OfficeLinks;
import io.repairportal.web.staff.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Renames, moves and deletes one resource (E3). For all staff. Safe for use by many threads. */
public final class ResourceEditPages {
    private static final String ONE = "/staff/resources/files/{resource}";
    private static final int LONGEST_TITLE = 200;

    private final Office office;
    private final ResourceDesk resources;

    /** Works on this library. */
    public ResourceEditPages(Office office, ResourceDesk resources) {
        this.office = Objects.requireNonNull(office, "office");
        this.resources = Objects.requireNonNull(resources, "resources");
    }

    /** Returns the addresses. */
    public List<Route<?>> routes() {
        return List.of(
                Route.get(ONE).allow(Access.STAFF).to((visit, staff) -> show(visit, staff, Optional.empty())),
                Route.post(ONE).allow(Access.STAFF).to(this::save),
                Route.post(ONE + "/remove").allow(Access.STAFF).to(this::remove),
                Route.get(ONE + "/content").allow(Access.STAFF).to(this::download));
    }

    private Reply show(Visit visit, Actor.Staff staff, Optional<Input.Rejected> wrong) {
        return find(visit, staff)
                .map(found -> LibraryViews.resource(
                        office.desk(visit, staff, Section.RESOURCES, wrong),
                        found,
                        resources.beside(staff, Optional.empty()).folders()))
                .orElseGet(Reply::notFound);
    }

    private Reply save(Visit visit, Actor.Staff staff) {
        Optional<Resource> found = find(visit, staff);
        if (found.isEmpty()) {
            return Reply.notFound();
        }
        Input input = office.input(visit, "edit");
        String title = input.text("title", LONGEST_TITLE);
        Optional<String> folder = input.option("folder", places(staff));
        int version = input.number("version", 0, Integer.MAX_VALUE).orElse(0);
        return input.answer(
                () -> changed(visit, staff, input, moved(found.get().version(version), title, folder)),
                wrong -> show(visit, staff, Optional.of(wrong)));
    }

    private static Resource moved(Resource resource, String title, Optional<String> folder) {
        return resource.moved(title, folder.filter(place -> !place.isEmpty()).map(FolderRef::new));
    }

    private Reply changed(Visit visit, Actor.Staff staff, Input input, Resource changed) {
        return resources
                .change(staff, changed)
                .fold(
                        stored -> Reply.redirect(links(visit, staff).resource(changed.ref()) + Done.SAVED.query()),
                        refused -> {
                            input.wrong("title", LibraryViews.key(refused.reason()));
                            return show(visit, staff, Optional.of(input.rejected()));
                        });
    }

    private Reply remove(Visit visit, Actor.Staff staff) {
        Optional<Resource> found = find(visit, staff);
        if (found.isEmpty()) {
            return Reply.notFound();
        }
        return office.input(visit, "remove")
                .answer(
                        () -> {
                            resources.remove(staff, found.get().ref());
                            OfficeLinks links = links(visit, staff);
                            String place = found.get()
                                    .folder()
                                    .map(links::folder)
                                    .orElseGet(() -> links.section(Section.RESOURCES));
                            return Reply.redirect(place + Done.REMOVED.query());
                        },
                        wrong -> Reply.malformed());
    }

    private Reply download(Visit visit, Actor.Staff staff) {
        Optional<OpenResource> open =
                visit.ref("resource", ResourceRef::new).flatMap(ref -> resources.open(staff, ref));
        return open.map(file -> Reply.download(file.resource().file().name(), file.content()))
                .orElseGet(Reply::notFound);
    }

    private List<String> places(Actor.Staff staff) {
        List<String> places = new ArrayList<>(List.of(""));
        resources.beside(staff, Optional.empty()).folders().stream()
                .map(ResourceFolder::ref)
                .map(FolderRef::value)
                .forEach(places::add);
        return places;
    }

    private Optional<Resource> find(Visit visit, Actor.Staff staff) {
        return visit.ref("resource", ResourceRef::new).flatMap(ref -> resources.find(staff, ref));
    }

    private OfficeLinks links(Visit visit, Actor.Staff staff) {
        return office.desk(visit, staff, Section.RESOURCES).links();
    }
}
