package io.repairportal.web.staff.resource;

import io.repairportal.core.resource.FolderOutcome;
import io.repairportal.core.resource.ResourceDesk;
import io.repairportal.core.resource.ResourceOutcome;
import io.repairportal.core.resource.ResourceShelf;
import io.repairportal.spi.resource.FolderRef;
import io.repairportal.spi.resource.Resource;
import io.repairportal.spi.resource.ResourceFolder;
import io.repairportal.web.Cursors;
import io.repairportal.web.Reply;
import io.repairportal.web.resource.LibraryPages;
import io.repairportal.web.staff.Desk;
import io.repairportal.web.staff.OfficeForm;
import io.repairportal.web.staff.Option;
import io.repairportal.web.staff.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The library as pages of the back office. Pure. */
final class LibraryViews {

    private LibraryViews() {}

    static String key(FolderOutcome.Reason reason) {
        return "staff.folder." + reason.name().toLowerCase(Locale.ROOT);
    }

    static String key(ResourceOutcome.Reason reason) {
        return "staff.resource." + reason.name().toLowerCase(Locale.ROOT);
    }

    /** Returns the field of the upload form that a reason is about. */
    static String field(ResourceOutcome.Reason reason) {
        return switch (reason) {
            case BLANK_TITLE, LONG_TITLE -> "title";
            case EMPTY_FILE, TOO_LARGE, KIND_NOT_TAKEN, UNKNOWN_FOLDER, CHANGED_MEANWHILE, UNKNOWN -> "file";
        };
    }

    static Reply shelf(Desk desk, ResourceShelf shelf) {
        String library = desk.links().section(Section.RESOURCES);
        Optional<ResourceFolder> folder = shelf.folder();
        String here = folder.map(found -> desk.links().folder(found.ref())).orElse(library);
        LibraryDeskView view = new LibraryDeskView(
                desk.view(folder.map(ResourceFolder::name).orElse(desk.t("staff.menu.resources"))),
                library,
                folder.map(ResourceFolder::name),
                folder.isPresent() ? List.of() : folders(desk, shelf),
                shelf.resources().stream().map(resource -> row(desk, resource)).toList(),
                shelf.next().map(next -> here + "?after=" + Cursors.text(next)),
                forms(desk, library, folder));
        return desk.reply("staff/resource/library.jte", view);
    }

    static Reply resource(Desk desk, Resource resource, List<ResourceFolder> folders) {
        String url = desk.links().resource(resource.ref());
        Map<String, String> values = new LinkedHashMap<>();
        values.put("title", resource.title());
        values.put("folder", resource.folder().map(FolderRef::value).orElse(""));
        ResourceEditView view = new ResourceEditView(
                desk.view(resource.title()),
                back(desk, resource, folders),
                resource.title(),
                resource.file().name() + ", " + LibraryPages.meta(desk.frame(), resource),
                url + "/content",
                versioned(desk.form("edit", url, values), resource.version()),
                places(desk, folders),
                desk.button(url + "/remove"));
        return desk.reply("staff/resource/resource.jte", view);
    }

    private static LibraryDeskView.Forms forms(Desk desk, String library, Optional<ResourceFolder> folder) {
        Map<String, String> upload = new LinkedHashMap<>();
        upload.put("folder", folder.map(found -> found.ref().value()).orElse(""));
        return new LibraryDeskView.Forms(
                desk.once("upload", library + "/files", upload),
                desk.t(
                        "staff.resources.limits",
                        desk.formats().size(ResourceDesk.MOST_BYTES_OF_PAPERS),
                        desk.formats().size(ResourceDesk.MOST_BYTES)),
                folder.isPresent()
                        ? Optional.empty()
                        : Optional.of(desk.form("folder", library + "/folders", Map.of())),
                folder.map(found -> versioned(
                        desk.form("rename", desk.links().folder(found.ref()), Map.of("name", found.name())),
                        found.version())),
                folder.map(found -> desk.button(desk.links().folder(found.ref()) + "/remove")));
    }

    private static OfficeForm versioned(OfficeForm form, int version) {
        // why the stored one: who saves after reading what is stored now means it
        Map<String, String> values = new LinkedHashMap<>(form.values());
        values.put("version", Integer.toString(version));
        return new OfficeForm(form.id(), form.action(), form.hidden(), values, form.errors());
    }

    private static Option back(Desk desk, Resource resource, List<ResourceFolder> folders) {
        return folders.stream()
                .filter(folder -> resource.folder().equals(Optional.of(folder.ref())))
                .findFirst()
                .map(folder -> Option.of(desk.links().folder(folder.ref()), folder.name()))
                .orElseGet(() -> Option.of(desk.links().section(Section.RESOURCES), desk.t("staff.menu.resources")));
    }

    private static List<Option> places(Desk desk, List<ResourceFolder> folders) {
        List<Option> places = new ArrayList<>(List.of(Option.of("", desk.t("staff.resources.noFolder"))));
        folders.forEach(folder -> places.add(Option.of(folder.ref().value(), folder.name())));
        return places;
    }

    private static List<Option> folders(Desk desk, ResourceShelf shelf) {
        return shelf.folders().stream()
                .map(folder -> Option.of(desk.links().folder(folder.ref()), folder.name()))
                .toList();
    }

    private static LibraryDeskView.Row row(Desk desk, Resource resource) {
        return new LibraryDeskView.Row(
                desk.links().resource(resource.ref()), resource.title(), LibraryPages.meta(desk.frame(), resource));
    }
}
