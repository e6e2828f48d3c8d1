package io.repairportal.web.workorder;

import io.repairportal.core.workorder.ShownStage;
import io.repairportal.core.workorder.TaskProgress;
import io.repairportal.core.workorder.Tracker;
import io.repairportal.spi.estimate.Estimate;
import io.repairportal.spi.estimate.EstimateState;
import io.repairportal.spi.workorder.Task;
import io.repairportal.spi.workorder.TechnicianNote;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.web.Forms;
import io.repairportal.web.Frame;
import io.repairportal.web.Frames;
import io.repairportal.web.Reply;
import io.repairportal.web.Visit;
import io.repairportal.web.document.FileRowView;
import io.repairportal.web.document.FileViews;
import io.repairportal.web.document.PhotoView;
import io.repairportal.web.estimate.EstimateRowView;
import io.repairportal.web.estimate.EstimateViews;
import io.repairportal.web.layout.FormView;
import io.repairportal.web.message.MessageViews;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The tracker of one work order as a page, top to bottom. Safe for use by many threads. */
public final class TrackerViews {
    private static final int PHOTOS = 6;
    private static final int ROWS = 5;
    private static final int NOTES = 3;

    private final Frames frames;

    /** Puts the page into these frames. */
    public TrackerViews(Frames frames) {
        this.frames = Objects.requireNonNull(frames, "frames");
    }

    Reply tracker(Visit visit, Tracker tracker) {
        Frame frame = frames.about(visit, tracker.workOrder());
        TrackerStatus status = new TrackerStatus(frame, tracker);
        TrackerView view = new TrackerView(
                frame.page(tracker.workOrder(), status.title()),
                label(frame, tracker.workOrder()),
                tracker.workOrder().title(),
                status.view(),
                act(frame, tracker),
                stages(frame, tracker.stages().stages()),
                tracker.tasks().map(progress -> tasks(frame, progress)),
                notes(frame, tracker.attachments().notes()),
                photos(frame, tracker),
                estimates(frame, tracker),
                documents(frame, tracker),
                talk(visit, frame, tracker),
                contact(visit, frame, tracker));
        return Reply.view("workorder/tracker.jte", view);
    }

    private static String label(Frame frame, WorkOrder workOrder) {
        return workOrder.asset().isBlank()
                ? frame.texts().of("workOrder.label", workOrder.number())
                : frame.texts().of("workOrder.labelWithAsset", workOrder.number(), workOrder.asset());
    }

    private static Optional<TrackerView.Act> act(Frame frame, Tracker tracker) {
        if (!tracker.workOrder().state().current()) {
            return Optional.empty();
        }
        return tracker.attachments().estimates().stream()
                .filter(estimate -> estimate.state() == EstimateState.SENT)
                .findFirst()
                .map(estimate -> act(frame, tracker.workOrder(), estimate));
    }

    private static TrackerView.Act act(Frame frame, WorkOrder workOrder, Estimate estimate) {
        String total = frame.formats().money(estimate.totals().gross());
        String text = estimate.validUntil()
                .map(until -> frame.texts()
                        .of(
                                "tracker.act.estimateUntil",
                                estimate.title(),
                                total,
                                frame.formats().day(until)))
                .orElseGet(() -> frame.texts().of("tracker.act.estimateText", estimate.title(), total));
        return new TrackerView.Act(
                frame.texts().of("tracker.act.kicker"),
                frame.texts().of("tracker.act.estimate", estimate.number()),
                text,
                frame.links().estimate(workOrder.ref(), estimate.ref()),
                frame.texts().of("tracker.act.estimateButton"));
    }

    private static List<TrackerView.StageRow> stages(Frame frame, List<ShownStage> stages) {
        List<TrackerView.StageRow> rows = new ArrayList<>();
        for (int at = 0; at < stages.size(); at++) {
            ShownStage stage = stages.get(at);
            rows.add(new TrackerView.StageRow(
                    stage.name(),
                    when(frame, stage),
                    stage.explanation().lines().filter(line -> !line.isBlank()).toList(),
                    stage.language().toLanguageTag(),
                    !stage.completed(),
                    at == stages.size() - 1));
        }
        return rows;
    }

    private static String when(Frame frame, ShownStage stage) {
        Optional<String> day = stage.at().map(at -> frame.formats().day(at));
        if (stage.completed()) {
            return day.map(at -> frame.texts().of("tracker.stageDone", at))
                    .orElseGet(() -> frame.texts().of("tracker.stageDoneUnknown"));
        }
        return day.map(at -> frame.texts().of("tracker.stageSince", at))
                .orElseGet(() -> frame.texts().of("tracker.stageNow"));
    }

    private static TrackerView.Tasks tasks(Frame frame, TaskProgress progress) {
        return new TrackerView.Tasks(
                frame.texts().of("tracker.tasksDone", progress.done(), progress.counted()),
                progress.done(),
                progress.counted(),
                progress.listed().stream().map(task -> task(frame, task)).toList());
    }

    private static TrackerView.TaskRow task(Frame frame, Task task) {
        return switch (task.state()) {
            case DONE ->
                new TrackerView.TaskRow(task.title(), "done", frame.texts().of("tracker.task.done"));
            case OPEN ->
                new TrackerView.TaskRow(task.title(), "todo", frame.texts().of("tracker.task.open"));
            case CANCELLED ->
                new TrackerView.TaskRow(task.title(), "cancelled", frame.texts().of("tracker.task.cancelled"));
        };
    }

    private static TrackerView.WorkNotes notes(Frame frame, List<TechnicianNote> notes) {
        List<TrackerView.WorkNote> rows =
                notes.stream().map(note -> note(frame, note)).toList();
        int open = Math.min(NOTES, rows.size());
        return new TrackerView.WorkNotes(
                rows.subList(0, open),
                rows.subList(open, rows.size()),
                frame.texts().count("tracker.notes.older", rows.size() - open));
    }

    private static TrackerView.WorkNote note(Frame frame, TechnicianNote note) {
        String when = frame.formats().moment(note.writtenAt());
        return new TrackerView.WorkNote(
                note.author().isBlank() ? when : frame.texts().of("tracker.notes.said", note.author(), when),
                note.text().lines().filter(line -> !line.isBlank()).toList());
    }

    private static TrackerView.Section<PhotoView> photos(Frame frame, Tracker tracker) {
        var photos = FileViews.inOrder(tracker.attachments().photos());
        return new TrackerView.Section<>(
                photos.stream()
                        .limit(PHOTOS)
                        .map(photo -> FileViews.photo(frame, tracker.workOrder(), photo))
                        .toList(),
                frame.links().photos(tracker.workOrder().ref()),
                frame.texts().count("photos.count", photos.size()));
    }

    private static TrackerView.Section<EstimateRowView> estimates(Frame frame, Tracker tracker) {
        var estimates = tracker.attachments().estimates();
        return new TrackerView.Section<>(
                estimates.stream()
                        .limit(ROWS)
                        .map(estimate -> EstimateViews.row(frame, tracker.workOrder(), estimate))
                        .toList(),
                frame.links().estimates(tracker.workOrder().ref()),
                estimates.size() > ROWS ? frame.texts().of("estimates.count", estimates.size()) : "");
    }

    private static TrackerView.Section<FileRowView> documents(Frame frame, Tracker tracker) {
        var documents = tracker.attachments().documents();
        return new TrackerView.Section<>(
                documents.stream()
                        .limit(ROWS)
                        .map(file -> FileViews.row(frame, tracker.workOrder(), file))
                        .toList(),
                frame.links().documents(tracker.workOrder().ref()),
                documents.size() > ROWS ? frame.texts().of("documents.count", documents.size()) : "");
    }

    private static TrackerView.Talk talk(Visit visit, Frame frame, Tracker tracker) {
        String messages = frame.links().messages(tracker.workOrder().ref());
        Optional<FormView> reply = tracker.talk().mayWrite()
                ? Optional.of(Forms.once(visit, messages, "", Optional.empty()))
                : Optional.empty();
        return new TrackerView.Talk(
                new TrackerView.Section<>(
                        MessageViews.rows(frame, tracker.talk().latest()),
                        messages,
                        tracker.talk().more() ? frame.texts().of("messages.count") : ""),
                reply);
    }

    private static TrackerView.ContactBlock contact(Visit visit, Frame frame, Tracker tracker) {
        WorkOrderRef workOrder = tracker.workOrder().ref();
        String advisor = tracker.people()
                .advisor()
                .map(person -> frame.texts().of("tracker.advisor", person.name()))
                .orElseGet(() -> frame.texts().of("tracker.noAdvisor"));
        Optional<FormView> leave = visit.admitted().links().isEmpty()
                ? Optional.empty()
                : Optional.of(Forms.button(visit, frame.links().signOut()));
        return new TrackerView.ContactBlock(
                (advisor + " " + frame.hours()).strip(),
                frame.phone(),
                Optional.of(frame.links().contact(Optional.of(workOrder)))
                        .filter(url -> tracker.talk().mayWrite()),
                leave,
                Optional.of(frame.links().linkLogin(workOrder))
                        .filter(url -> visit.admitted().member().isEmpty() && leave.isPresent()));
    }
}
