package io.repairportal.core.workorder;

import io.repairportal.spi.document.Document;
import io.repairportal.spi.estimate.Estimate;
import io.repairportal.spi.message.Message;
import io.repairportal.spi.provider.Location;
import io.repairportal.spi.staff.StaffMember;
import io.repairportal.spi.workorder.TechnicianNote;
import io.repairportal.spi.workorder.WorkOrder;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything one viewer sees of one work order. Holds nothing that viewer must not see; its work order carries only the tasks shown.
 *
 * @param workOrder the facts
 * @param stages the stages shown
 * @param schedule expected date and reason for waiting
 * @param updatedAt when anything that is shown changed last; changes of hidden things do not move it (B3)
 * @param tasks progress, if there are tasks to show
 * @param attachments photos, documents, estimates and technician notes
 * @param talk the conversation
 * @param people who looks after it, and where
 */
public record Tracker(
        WorkOrder workOrder,
        StageView stages,
        Schedule schedule,
        Instant updatedAt,
        Optional<TaskProgress> tasks,
        Attachments attachments,
        Talk talk,
        People people) {
    /** Checks that all are there. */
    public Tracker {
        Objects.requireNonNull(workOrder, "workOrder");
        Objects.requireNonNull(stages, "stages");
        Objects.requireNonNull(schedule, "schedule");
        Objects.requireNonNull(updatedAt, "updatedAt");
        Objects.requireNonNull(tasks, "tasks");
        Objects.requireNonNull(attachments, "attachments");
        Objects.requireNonNull(talk, "talk");
        Objects.requireNonNull(people, "people");
    }

    /**
     * What hangs on the work order. A list is empty if there is nothing or the viewer must not see it.
     *
     * @param photos newest first
     * @param documents newest first
     * @param estimates newest first, no drafts
     * @param notes what technicians noted for customers, newest first (B6)
     */
    public record Attachments(
            List<Document> photos, List<Document> documents, List<Estimate> estimates, List<TechnicianNote> notes) {
        /** Copies the lists. */
        public Attachments {
            photos = List.copyOf(photos);
            documents = List.copyOf(documents);
            estimates = List.copyOf(estimates);
            notes = List.copyOf(notes);
        }
    }

    /**
     * The conversation about the work order.
     *
     * @param latest at most 3 messages, newest first
     * @param more whether there are older ones
     * @param mayWrite whether the viewer may answer
     */
    public record Talk(List<Message> latest, boolean more, boolean mayWrite) {
        /** Copies the messages. */
        public Talk {
            latest = List.copyOf(latest);
        }
    }

    /**
     * Who and where.
     *
     * @param advisor the service advisor, if one is named and known
     * @param location where the work is done, else the provider's default
     */
    public record People(Optional<StaffMember> advisor, Location location) {
        /** Checks both. */
        public People {
            Objects.requireNonNull(advisor, "advisor");
            Objects.requireNonNull(location, "location");
        }
    }
}
