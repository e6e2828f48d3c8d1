package io.repairportal.web.document;

import io.repairportal.core.document.FilePage;
import io.repairportal.spi.document.Document;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.web.Frame;
import io.repairportal.web.Frames;
import io.repairportal.web.Reply;
import io.repairportal.web.Visit;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Photos and documents as pages. Safe for use by many threads. */
public final class FileViews {
    private final Frames frames;

    /** Puts the pages into these frames. */
    public FileViews(Frames frames) {
        this.frames = Objects.requireNonNull(frames, "frames");
    }

    /** Returns a photo of a work order as grids and strips show it. */
    public static PhotoView photo(Frame frame, WorkOrder workOrder, Document photo) {
        String caption = photo.caption().strip();
        String tag = photo.pair()
                .map(pair -> frame.texts().of(pair.after() ? "photos.after" : "photos.before"))
                .orElse("");
        return new PhotoView(
                frame.links().photo(workOrder.ref(), photo.ref()),
                frame.links().thumbnail(workOrder.ref(), photo.ref()),
                frame.links().picture(workOrder.ref(), photo.ref()),
                caption.isEmpty() ? frame.texts().of("photos.untitled", workOrder.title()) : caption,
                caption,
                frame.formats().day(photo.createdAt()),
                frame.formats().iso(photo.createdAt()),
                tag);
    }

    /** Returns a document of a work order as lists show it. */
    public static FileRowView row(Frame frame, WorkOrder workOrder, Document file) {
        return row(frame, file, frame.links().document(workOrder.ref(), file.ref()), file.createdAt());
    }

    /** Returns a document as lists show it, with the address of its download and the day that matters there. */
    static FileRowView row(Frame frame, Document file, String url, Instant day) {
        String title = file.caption().isBlank() ? file.name() : file.caption();
        String type = file.name().substring(file.name().lastIndexOf('.') + 1).toUpperCase(java.util.Locale.ROOT);
        String meta = frame.texts()
                .of(
                        "documents.meta",
                        type,
                        frame.formats().size(file.size()),
                        frame.formats().day(day));
        return new FileRowView(url, title, meta);
    }

    /** Returns photos in the one order in which every page shows them: pairs of before and after first, then the rest as they came. */
    public static List<Document> inOrder(List<Document> photos) {
        List<Document> paired =
                pairs(photos).values().stream().flatMap(List::stream).toList();
        return Stream.concat(paired.stream(), photos.stream().filter(photo -> !paired.contains(photo)))
                .toList();
    }

    Reply photos(Visit visit, FilePage page) {
        Frame frame = frames.about(visit, page.workOrder());
        Map<String, List<Document>> pairs = pairs(page.files());
        List<Document> paired = pairs.values().stream().flatMap(List::stream).toList();
        PhotosView view = new PhotosView(
                frame.page(frame.texts().of("photos.title", page.workOrder().number())),
                frame.head(page.workOrder()),
                pairs.entrySet().stream()
                        .map(pair -> new PhotosView.Pair(pair.getKey(), views(frame, page, pair.getValue().stream())))
                        .toList(),
                views(frame, page, page.files().stream().filter(photo -> !paired.contains(photo))));
        return Reply.view("document/photos.jte", view);
    }

    Reply photo(Visit visit, FilePage all, int at) {
        FilePage page = new FilePage(all.workOrder(), inOrder(all.files()));
        Frame frame = frames.about(visit, page.workOrder());
        PhotoView photo = photo(frame, page.workOrder(), page.files().get(at));
        SinglePhotoView view = new SinglePhotoView(
                frame.page(photo.alt()),
                frame.head(page.workOrder()),
                photo,
                frame.links().photos(page.workOrder().ref()),
                frame.texts().of("photos.position", at + 1, page.files().size()),
                neighbour(frame, page, at - 1),
                neighbour(frame, page, at + 1));
        return Reply.view("document/photo.jte", view);
    }

    Reply documents(Visit visit, FilePage page) {
        Frame frame = frames.about(visit, page.workOrder());
        DocumentsView view = new DocumentsView(
                frame.page(frame.texts().of("documents.title", page.workOrder().number())),
                frame.head(page.workOrder()),
                page.files().stream()
                        .map(file -> row(frame, page.workOrder(), file))
                        .toList());
        return Reply.view("document/documents.jte", view);
    }

    private static List<PhotoView> views(Frame frame, FilePage page, Stream<Document> photos) {
        return photos.map(photo -> photo(frame, page.workOrder(), photo)).toList();
    }

    private static Optional<String> neighbour(Frame frame, FilePage page, int at) {
        if (at < 0 || at >= page.files().size()) {
            return Optional.empty();
        }
        return Optional.of(
                frame.links().photo(page.workOrder().ref(), page.files().get(at).ref()));
    }

    /** Returns complete pairs by name, the earlier half first; a half without its other half is an ordinary photo. */
    private static Map<String, List<Document>> pairs(List<Document> photos) {
        Map<String, List<Document>> pairs = new LinkedHashMap<>();
        photos.stream().flatMap(photo -> photo.pair().stream()).forEach(pair -> {
            List<Document> halves = Stream.of(false, true)
                    .flatMap(after -> photos.stream()
                            .filter(photo -> photo.pair()
                                    .filter(half -> half.name().equals(pair.name()) && half.after() == after)
                                    .isPresent())
                            .limit(1))
                    .toList();
            if (halves.size() == 2) {
                pairs.put(pair.name(), halves);
            }
        });
        return pairs;
    }
}
