package io.repairportal.web.sample;

import io.repairportal.web.document.FileRowView;
import io.repairportal.web.document.PhotoView;
import io.repairportal.web.estimate.EstimateRowView;
import io.repairportal.web.layout.FormView;
import io.repairportal.web.layout.StateView;
import io.repairportal.web.message.MessageView;
import io.repairportal.web.text.Texts;
import io.repairportal.web.workorder.TrackerView;
import io.repairportal.web.workorder.TrackerView.Note;
import io.repairportal.web.workorder.TrackerView.Section;
import io.repairportal.web.workorder.TrackerView.StageRow;
import io.repairportal.web.workorder.TrackerView.TaskRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The tracker of one repair, full and bare. */
final class SampleTracker {
    private static final String LANGUAGE = "en";

    private final SampleShop shop;
    private final Texts texts;

    SampleTracker(SampleShop shop) {
        this.shop = shop;
        this.texts = shop.texts();
    }

    TrackerView full() {
        return tracker("Painting");
    }

    TrackerView received() {
        TrackerView.Status status = new TrackerView.Status(
                texts.of("tracker.received"),
                texts.language().toLanguageTag(),
                false,
                texts.of("tracker.receivedNext"),
                texts.of(
                        "tracker.updated",
                        texts.of("date.justNow"),
                        shop.formats().moment(SampleShop.NOW)),
                List.of());
        return new TrackerView(
                shop.pageOfWorkOrder("Received"),
                texts.of("workOrder.label", "4720"),
                "Rattling sound when braking",
                status,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                new TrackerView.WorkNotes(List.of(), List.of(), ""),
                none(),
                none(),
                none(),
                new TrackerView.Talk(none(), Optional.of(reply())),
                contact());
    }

    List<PhotoView> photos() {
        List<String> captions = List.of(
                "In the paint booth",
                "Colour match",
                "Primed",
                "Filled and sanded",
                "Under the bumper: clips, liner and the sensor that answers only now and then");
        return IntStream.range(0, captions.size())
                .mapToObj(i -> photo(i, captions.get(i), ""))
                .toList();
    }

    PhotoView photo(int number, String caption, String tag) {
        String picture = "assets/photo" + number % 3 + ".svg";
        return new PhotoView(
                "photo.html",
                picture,
                picture,
                caption,
                caption,
                shop.day("2026-11-2" + number % 5),
                "2026-11-20",
                tag);
    }

    List<EstimateRowView> estimates() {
        return List.of(
                new EstimateRowView(
                        "estimate.html",
                        "Extra work behind the bumper",
                        texts.of("estimates.meta", "E-1182", texts.of("date.today")),
                        new StateView(texts.of("estimates.state.sent"), "alert", "attention"),
                        "£423.00"),
                new EstimateRowView(
                        "estimate.html",
                        "Rear left repair",
                        texts.of("estimates.meta", "E-1147", shop.day("2026-11-17")),
                        new StateView(texts.of("estimates.state.approved"), "check-circle", "good"),
                        "£2,148.00"));
    }

    List<FileRowView> documents() {
        return List.of(
                new FileRowView("#", "Repair authorisation, signed", "PDF, 184 kB, " + shop.day("2026-11-17")),
                new FileRowView("#", "Insurer’s confirmation of cover", "PDF, 92 kB, " + shop.day("2026-11-18")));
    }

    List<MessageView> messages() {
        return List.of(
                new MessageView(
                        true,
                        texts.of("messages.you"),
                        "DW",
                        shop.formats().moment(Instant.parse("2026-11-23T17:20:00Z")),
                        List.of("Will the roof box fit again straight away, or should the paint rest first?")),
                new MessageView(
                        false,
                        "Marta Quill",
                        "MQ",
                        shop.formats().moment(Instant.parse("2026-11-24T08:55:00Z")),
                        List.of(
                                "The box is fine from day one.",
                                "Please wait two weeks before you polish or use a car wash.")));
    }

    private TrackerView tracker(String stage) {
        return new TrackerView(
                shop.pageOfWorkOrder(stage),
                texts.of("workOrder.labelWithAsset", "4711", "VW Golf Estate, LK21 ZZX"),
                "Rear left quarter and bumper",
                status(stage),
                Optional.of(new TrackerView.Act(
                        texts.of("tracker.act.kicker"),
                        texts.of("tracker.act.estimate", "E-1182"),
                        texts.of("tracker.act.estimateUntil", "Extra work", "£423.00", shop.day("2026-11-25")),
                        "estimate.html",
                        texts.of("tracker.act.estimateButton"))),
                stages(),
                Optional.of(tasks()),
                notes(),
                new Section<>(photos(), "photos.html", texts.count("photos.count", 11)),
                new Section<>(estimates(), "estimates.html", ""),
                new Section<>(documents(), "documents.html", texts.of("documents.count", 6)),
                new TrackerView.Talk(
                        new Section<>(messages(), "conversation.html", texts.of("messages.count")),
                        Optional.of(reply())),
                contact());
    }

    private TrackerView.Status status(String stage) {
        return new TrackerView.Status(
                texts.of("tracker.headline", stage),
                LANGUAGE,
                true,
                texts.of("tracker.expected", shop.day("2026-11-27")),
                texts.of(
                        "tracker.updated",
                        texts.count("date.hoursAgo", 2),
                        shop.formats().moment(Instant.parse("2026-11-24T09:42:00Z"))),
                List.of(
                        new Note(
                                texts.count("tracker.moved", 1, shop.day("2026-11-25")),
                                "The first tail light came with a cracked housing. The new one is fitted."),
                        new Note(texts.of("tracker.waiting.parts"), texts.of("tracker.trackingNumber", "JD0146"))));
    }

    private List<StageRow> stages() {
        return List.of(
                done("Vehicle received", "2026-11-16", "Your car arrived at Quay Lane. We noted fuel and mileage."),
                done("Damage assessed", "2026-11-17", "We took the bumper off to see what lies behind it."),
                done("Panel repair", "2026-11-20", "The rear quarter was pulled back into shape, filled and sanded."),
                new StageRow(
                        "Painting",
                        texts.of("tracker.stageSince", shop.day("2026-11-23")),
                        List.of("Primer, base coat in Fjord Blue and two layers of clear coat.", "Each needs time."),
                        LANGUAGE,
                        true,
                        true));
    }

    private StageRow done(String name, String day, String explanation) {
        String when = texts.of("tracker.stageDone", shop.day(day));
        return new StageRow(name, when, List.of(explanation), LANGUAGE, false, false);
    }

    private TrackerView.Tasks tasks() {
        return new TrackerView.Tasks(
                texts.of("tracker.tasksDone", 2, 3),
                2,
                3,
                List.of(
                        new TaskRow("Remove rear bumper", "done", texts.of("tracker.task.done")),
                        new TaskRow("Straighten quarter panel", "done", texts.of("tracker.task.done")),
                        new TaskRow("Base coat", "todo", texts.of("tracker.task.open")),
                        new TaskRow("Polish headlights", "cancelled", texts.of("tracker.task.cancelled"))));
    }

    private TrackerView.WorkNotes notes() {
        return new TrackerView.WorkNotes(
                List.of(note("2026-11-23T15:10:00Z", "The bracket behind the bumper is bent; it goes on the jig.")),
                List.of(note("2026-11-17T09:30:00Z", "No damage to the boot floor.")),
                texts.count("tracker.notes.older", 1));
    }

    private TrackerView.WorkNote note(String at, String text) {
        String when = shop.formats().moment(Instant.parse(at));
        return new TrackerView.WorkNote(texts.of("tracker.notes.said", "Emre Aydin", when), List.of(text));
    }

    private TrackerView.ContactBlock contact() {
        return new TrackerView.ContactBlock(
                texts.of("tracker.advisor", "Marta Quill") + " " + shop.phone().hours(),
                Optional.of(shop.phone()),
                Optional.of("contact.html"),
                Optional.of(shop.form("left.html")),
                Optional.of("linkLogin.html"));
    }

    private FormView reply() {
        return shop.form("tracker.html");
    }

    private static <T> Section<T> none() {
        return new Section<>(List.of(), "", "");
    }
}
