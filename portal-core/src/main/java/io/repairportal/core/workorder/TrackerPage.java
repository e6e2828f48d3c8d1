package io.repairportal.core.workorder;

import io.repairportal.core.access.PublishedWorkOrders;
import io.repairportal.core.access.Viewer;
import io.repairportal.core.access.Visibility;
import io.repairportal.core.document.VisibleFiles;
import io.repairportal.core.estimate.EstimatePages;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.settings.ProviderLook;
import io.repairportal.spi.access.Permission;
import io.repairportal.spi.document.Document;
import io.repairportal.spi.estimate.Estimate;
import io.repairportal.spi.message.Message;
import io.repairportal.spi.paging.Slice;
import io.repairportal.spi.provider.Provider;
import io.repairportal.spi.publication.Promise;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.publication.Published;
import io.repairportal.spi.publication.PublishedFile;
import io.repairportal.spi.publication.Waiting;
import io.repairportal.spi.staff.StaffMember;
import io.repairportal.spi.workorder.TechnicianNote;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts the tracker of one work order together: one statement for each kind of record. */
final class TrackerPage {
    private static final int MESSAGES = 3;

    private final PortalParts parts;
    private final PublishedWorkOrders published;
    private final ProviderLook providers;
    private final NotesShown notes;

    TrackerPage(PortalParts parts, PublishedWorkOrders published, ProviderLook providers, NotesShown notes) {
        this.parts = parts;
        this.published = published;
        this.providers = providers;
        this.notes = notes;
    }

    Optional<Tracker> of(Viewer viewer, Published found, Locale reader) {
        return published
                .factsWithTasks(viewer, found.publication())
                .map(workOrder -> tracker(viewer, found, workOrder, reader));
    }

    private Tracker tracker(Viewer viewer, Published found, WorkOrder workOrder, Locale reader) {
        Provider provider = providers.require(viewer.provider());
        Publication publication = found.publication();
        StageView stages = StageView.of(
                publication.plan(), found.stagePlan(), provider.languages().standard(), reader);
        Optional<TaskProgress> tasks = TaskProgress.of(workOrder.tasks(), stages);
        Tracker.Attachments attachments = attachments(viewer, found);
        Schedule schedule = Schedule.of(publication);
        return new Tracker(
                // why without tasks: those it carries are not all shown
                workOrder.toBuilder()
                        .tasks(tasks.map(TaskProgress::listed).orElse(List.of()))
                        .build(),
                stages,
                schedule,
                updatedAt(found, stages, schedule, attachments),
                tasks,
                attachments,
                talk(viewer, publication.workOrder()),
                new Tracker.People(advisor(workOrder), provider.location(workOrder.location())));
    }

    private Tracker.Attachments attachments(Viewer viewer, Published found) {
        List<Document> files = new VisibleFiles(parts).of(viewer, found);
        List<Estimate> estimates = EstimatePages.shown(parts, viewer, found.publication());
        return new Tracker.Attachments(
                files.stream()
                        .filter(file -> file.kind() == Document.Kind.PHOTO)
                        .toList(),
                files.stream()
                        .filter(file -> file.kind() == Document.Kind.DOCUMENT)
                        .toList(),
                estimates,
                notes.of(viewer, found.publication()));
    }

    private Tracker.Talk talk(Viewer viewer, WorkOrderRef ref) {
        Slice<Message> messages =
                parts.store().conversations().ofWorkOrder(viewer.scope(), ref, Optional.empty(), MESSAGES);
        boolean mayWrite = Visibility.decide(viewer, Permission.MESSAGES_WRITE).visible();
        return new Tracker.Talk(messages.items(), messages.more(), mayWrite);
    }

    private Optional<StaffMember> advisor(WorkOrder workOrder) {
        return workOrder.advisor().flatMap(ref -> parts.host()
                .staffDirectory()
                .flatMap(directory -> directory.find(workOrder.customer().provider(), List.of(ref)).stream()
                        .filter(member -> member.ref().equals(ref))
                        .findFirst()));
    }

    private static Instant updatedAt(
            Published found, StageView stages, Schedule schedule, Tracker.Attachments attachments) {
        Publication publication = found.publication();
        Stream<Instant> shownFiles = Stream.concat(attachments.photos().stream(), attachments.documents().stream())
                .flatMap(shown ->
                        found.files().stream().filter(file -> file.document().equals(shown.ref())))
                .map(PublishedFile::since);
        return Stream.of(
                        publication.publishedAt().stream(),
                        publication.times().closedAt().stream(),
                        stages.stages().stream().flatMap(stage -> stage.at().stream()),
                        schedule.expected().map(Promise::setAt).stream(),
                        schedule.waiting().map(Waiting::since).stream(),
                        attachments.estimates().stream().flatMap(estimate -> estimate.sentAt().stream()),
                        attachments.notes().stream().map(TechnicianNote::writtenAt),
                        shownFiles)
                .flatMap(times -> times)
                .max(Instant::compareTo)
                .orElse(publication.times().openedAt());
    }
}
