package io.repairportal.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.repairportal.core.workorder.TaskProgress;
import io.repairportal.core.workorder.Tracker;
import io.repairportal.spi.document.Document;
import io.repairportal.spi.estimate.Estimate;
import io.repairportal.spi.message.Message;
import io.repairportal.spi.workorder.TechnicianNote;
import io.repairportal.web.api.WorkOrderJson.PromiseJson;
import io.repairportal.web.api.WorkOrderJson.StageJson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything one viewer sees of one work order.
 *
 * @param workOrder the row of the list
 * @param updatedAt when anything shown changed last
 * @param stages the stages shown, in order
 * @param earlier dates promised before, oldest first
 * @param tasks progress, if there are tasks to show
 * @param notes what technicians noted for customers, newest first; none without the right to read them
 * @param photos newest first
 * @param documents newest first
 * @param estimates newest first
 * @param messages the latest of the conversation, newest first
 * @param zone the zone of the location's dates
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record TrackerJson(
        @JsonUnwrapped WorkOrderJson workOrder,
        Instant updatedAt,
        List<StageJson> stages,
        List<PromiseJson> earlier,
        Optional<TasksJson> tasks,
        List<NoteJson> notes,
        List<FileJson> photos,
        List<FileJson> documents,
        List<EstimateJson> estimates,
        List<MessageJson> messages,
        String zone) {

    static TrackerJson of(Tracker tracker) {
        return new TrackerJson(
                WorkOrderJson.of(tracker.workOrder(), tracker.stages(), tracker.schedule()),
                tracker.updatedAt(),
                tracker.stages().stages().stream().map(StageJson::of).toList(),
                tracker.schedule().earlier().stream().map(PromiseJson::of).toList(),
                tracker.tasks().map(TasksJson::of),
                tracker.attachments().notes().stream().map(NoteJson::of).toList(),
                tracker.attachments().photos().stream().map(FileJson::of).toList(),
                tracker.attachments().documents().stream().map(FileJson::of).toList(),
                tracker.attachments().estimates().stream().map(EstimateJson::of).toList(),
                tracker.talk().latest().stream().map(MessageJson::of).toList(),
                tracker.people().location().zone().getId());
    }

    /**
     * Progress of the tasks that are shown.
     *
     * @param done how many are done
     * @param counted how many count
     * @param listed all of them
     */
    public record TasksJson(int done, int counted, List<TaskJson> listed) {
        static TasksJson of(TaskProgress progress) {
            return new TasksJson(
                    progress.done(),
                    progress.counted(),
                    progress.listed().stream()
                            .map(task -> new TaskJson(task.title(), WorkOrderJson.word(task.state())))
                            .toList());
        }
    }

    /** One task: what, and whether it is open, done or cancelled. */
    public record TaskJson(String title, String state) {}

    /** A technician note: the text, who wrote it (may be empty), and when. */
    public record NoteJson(String text, String author, Instant at) {
        static NoteJson of(TechnicianNote note) {
            return new NoteJson(note.text(), note.author(), note.writtenAt());
        }
    }

    /**
     * A photo or document; its bytes are at {@code photos/{ref}} or {@code documents/{ref}} below the work order's page.
     *
     * @param ref names it
     * @param name file name
     * @param mediaType its type
     * @param size in bytes
     * @param caption what it shows; may be empty
     * @param createdAt when it was made
     */
    public record FileJson(String ref, String name, String mediaType, long size, String caption, Instant createdAt) {
        static FileJson of(Document file) {
            return new FileJson(
                    file.ref().value(), file.name(), file.mediaType(), file.size(), file.caption(), file.createdAt());
        }
    }

    /**
     * An estimate.
     *
     * @param ref names it
     * @param number as people call it
     * @param title what it is for
     * @param state where it stands
     * @param sentAt when it was sent
     * @param total to pay, in the currency's smallest unit
     * @param currency ISO 4217
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record EstimateJson(
            String ref,
            String number,
            String title,
            String state,
            Optional<Instant> sentAt,
            long total,
            String currency) {
        static EstimateJson of(Estimate estimate) {
            return new EstimateJson(
                    estimate.ref().value(),
                    estimate.number(),
                    estimate.title(),
                    WorkOrderJson.word(estimate.state()),
                    estimate.sentAt(),
                    estimate.totals().gross().minor(),
                    estimate.totals().gross().currency().getCurrencyCode());
        }
    }

    /** One message: which side wrote it, who, what and when. */
    public record MessageJson(String side, String author, String text, Instant at) {
        static MessageJson of(Message message) {
            return new MessageJson(
                    WorkOrderJson.word(message.author().side()),
                    message.author().name(),
                    message.text(),
                    message.at());
        }
    }
}
