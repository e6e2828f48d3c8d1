package io.repairportal.web.workorder;

import io.repairportal.core.workorder.Schedule;
import io.repairportal.core.workorder.ShownStage;
import io.repairportal.core.workorder.Tracker;
import io.repairportal.spi.publication.Promise;
import io.repairportal.spi.publication.Waiting;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.spi.workorder.WorkOrderState;
import io.repairportal.web.Frame;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a work order stands, in one sentence, with what was promised before and why it waits (B4). */
final class TrackerStatus {
    private final Frame frame;
    private final Tracker tracker;
    private final WorkOrder workOrder;
    private final Optional<ShownStage> headline;

    TrackerStatus(Frame frame, Tracker tracker) {
        this.frame = frame;
        this.tracker = tracker;
        this.workOrder = tracker.workOrder();
        this.headline = tracker.stages().headline().filter(stage -> workOrder.state() == WorkOrderState.OPEN);
    }

    /** Returns where it stands, for the title of the page. */
    String title() {
        String word = word();
        return word.substring(0, word.length() - 1);
    }

    TrackerView.Status view() {
        return new TrackerView.Status(
                word(),
                headline.map(stage -> stage.language().toLanguageTag())
                        .orElseGet(() -> frame.texts().language().toLanguageTag()),
                headline.filter(stage -> !stage.completed()).isPresent(),
                sentence(),
                updated(),
                notes());
    }

    private String word() {
        return switch (workOrder.state()) {
            case OPEN ->
                headline.map(stage -> frame.texts()
                                .of(stage.completed() ? "tracker.completed" : "tracker.headline", stage.name()))
                        .orElseGet(() -> frame.texts().of("tracker.received"));
            case READY -> frame.texts().of("tracker.ready");
            case CLOSED -> frame.texts().of("tracker.closed");
            case CANCELLED -> frame.texts().of("tracker.cancelled");
        };
    }

    private String sentence() {
        if (workOrder.closedAt().isPresent()) {
            return frame.texts()
                    .of(
                            "tracker.closedOn",
                            frame.formats().day(workOrder.closedAt().get()));
        }
        if (workOrder.state() != WorkOrderState.OPEN) {
            return "";
        }
        return tracker.schedule()
                .expected()
                .map(this::expected)
                .orElseGet(() -> headline.isPresent() ? "" : frame.texts().of("tracker.receivedNext"));
    }

    private String expected(Promise promise) {
        LocalDate today = frame.formats().local().toLocalDate();
        String key = promise.date().isBefore(today) ? "tracker.expectedPassed" : "tracker.expected";
        return frame.texts().of(key, frame.formats().day(promise.date()));
    }

    private String updated() {
        String ago = frame.formats().ago(tracker.updatedAt());
        return frame.texts().of("tracker.updated", ago, frame.formats().moment(tracker.updatedAt()));
    }

    private List<TrackerView.Note> notes() {
        List<TrackerView.Note> notes = new ArrayList<>();
        Schedule schedule = tracker.schedule();
        schedule.waiting().ifPresent(waiting -> notes.add(waiting(waiting)));
        if (schedule.expected().isPresent() && !schedule.earlier().isEmpty()) {
            notes.add(moved(schedule, schedule.expected().get()));
        }
        return notes;
    }

    private TrackerView.Note waiting(Waiting waiting) {
        String what = frame.texts().of("tracker.waiting." + waiting.on().name().toLowerCase(Locale.ROOT));
        Optional<String> tracking =
                waiting.trackingNumber().map(number -> frame.texts().of("tracker.trackingNumber", number));
        String why = Stream.concat(Stream.of(waiting.note()), tracking.stream())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
        return new TrackerView.Note(what, why);
    }

    private TrackerView.Note moved(Schedule schedule, Promise now) {
        Promise before = schedule.earlier().get(schedule.earlier().size() - 1);
        String what = frame.texts()
                .count(
                        "tracker.moved",
                        schedule.earlier().size(),
                        frame.formats().day(before.date()));
        return new TrackerView.Note(what, now.reason());
    }
}
