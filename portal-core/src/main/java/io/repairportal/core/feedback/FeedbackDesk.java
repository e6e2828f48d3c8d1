package io.repairportal.core.feedback;

import io.repairportal.core.access.ActingViewer;
import io.repairportal.core.access.Actor;
import io.repairportal.core.access.PublishedWorkOrders;
import io.repairportal.core.internal.Commands;
import io.repairportal.core.internal.CustomerWriting;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.message.Violation;
import io.repairportal.core.message.WriteOutcome;
import io.repairportal.core.notification.Notifications;
import io.repairportal.spi.access.Permission;
import io.repairportal.spi.feedback.Feedback;
import io.repairportal.spi.message.MessageRef;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.paging.Slice;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.publication.Published;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What customers think of the shop (J1): stored first, then mailed like a message. Needs no permission beyond seeing the page it is given on.
 * Safe for use by many threads.
 */
public final class FeedbackDesk {
    private static final int PAGE_SIZE = 25;

    private final PortalParts parts;
    private final PublishedWorkOrders workOrders;
    private final Notifications notifications;
    private final Commands commands;
    private final CustomerWriting writing;

    /** Works with these parts. */
    public FeedbackDesk(
            PortalParts parts, PublishedWorkOrders workOrders, Notifications notifications, Commands commands) {
        this.parts = Objects.requireNonNull(parts, "parts");
        this.workOrders = Objects.requireNonNull(workOrders, "workOrders");
        this.notifications = Objects.requireNonNull(notifications, "notifications");
        this.commands = Objects.requireNonNull(commands, "commands");
        this.writing = new CustomerWriting(parts);
    }

    /** Returns a piece of all feedback of the provider of this staff member, newest first; at most 25 at once (D5). */
    public Slice<Feedback> all(Actor.Staff staff, Optional<Cursor> after) {
        return parts.store().feedback().list(staff.provider(), after, PAGE_SIZE);
    }

    /** Stores the feedback and lets the shop know. */
    public WriteOutcome give(ActingViewer viewer, GiveFeedback feedback) {
        List<Violation> violations = Violation.in(commands.check(feedback));
        if (!violations.isEmpty()) {
            return new WriteOutcome.Invalid(violations);
        }
        Optional<Subject> about = feedback.workOrder().flatMap(ref -> subject(viewer, ref));
        boolean unseen = feedback.workOrder().isPresent() && about.isEmpty();
        if (unseen || !CustomerWriting.isOpenTo(viewer)) {
            return new WriteOutcome.NotAllowed();
        }
        if (writing.tooMany(viewer)) {
            return new WriteOutcome.TooMany();
        }
        return store(viewer, feedback, about);
    }

    /** What feedback is about, and whose it is. */
    private record Subject(Publication.Owner owner, WorkOrder workOrder) {}

    private Optional<Subject> subject(ActingViewer viewer, WorkOrderRef ref) {
        return workOrders
                .find(viewer, ref, Permission.WORK_ORDERS_VIEW)
                .map(Published::publication)
                .flatMap(publication ->
                        workOrders.facts(viewer, publication).map(facts -> new Subject(publication.owner(), facts)));
    }

    private WriteOutcome store(ActingViewer viewer, GiveFeedback given, Optional<Subject> about) {
        MessageRef ref = writing.ref(viewer, "feedback", given.operation());
        String unnamed = notifications.shopMessages().unnamedCustomer(viewer.provider());
        CustomerWriting.Writer writer = writing.writer(viewer, unnamed);
        Feedback feedback = new Feedback(
                ref,
                about.map(Subject::owner).orElseGet(() -> new Publication.Owner(viewer.customer(), viewer.contact())),
                given.workOrder(),
                writer.author(),
                given.text(),
                parts.clock().instant());
        parts.store().unitOfWork().inTransaction(transaction -> {
            boolean fresh = parts.store().feedback().append(viewer.provider(), feedback);
            if (fresh) {
                notifications.shopMessages().feedbackGiven(feedback, about.map(Subject::workOrder), writer.location());
            }
            return fresh;
        });
        return new WriteOutcome.Written(ref);
    }
}
