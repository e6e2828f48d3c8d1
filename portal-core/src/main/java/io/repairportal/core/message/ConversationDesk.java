package io.repairportal.core.message;

import io.repairportal.core.access.ActingViewer;
import io.repairportal.core.access.Actor;
import io.repairportal.core.access.Viewer;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.notification.Notifications;
import io.repairportal.core.notification.Refusal;
import io.repairportal.spi.OperationId;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.util.Objects;
import java.util.Optional;

/**
 * What customers write to the shop and what staff answer (D1, D2). Stored first, then mailed.
 *
 * <p>Safe for use by many threads.
 */
public final class ConversationDesk {
    private final PortalParts parts;
    private final Notifications notifications;

    /** Works with these parts. */
    public ConversationDesk(PortalParts parts, Notifications notifications) {
        this.parts = Objects.requireNonNull(parts, "parts");
        this.notifications = Objects.requireNonNull(notifications, "notifications");
    }

    /** Returns a piece of the conversation about a work order; empty if this viewer does not see the work order. */
    public Optional<ConversationPage> ofWorkOrder(Viewer viewer, WorkOrderRef workOrder, Optional<Cursor> after) {
        Objects.requireNonNull(parts, "parts");
        return Optional.empty();
    }

    /** Stores what a customer writes and lets the shop know. */
    public WriteOutcome write(ActingViewer viewer, WriteMessage message) {
        Objects.requireNonNull(notifications, "notifications");
        return new WriteOutcome.NotAllowed();
    }

    /** Stores an answer of staff and sends the customer a link to it. */
    public ReplyOutcome reply(Actor.Staff staff, WorkOrderRef workOrder, String text, OperationId operation) {
        return new ReplyOutcome.Refused(Refusal.UNKNOWN_WORK_ORDER);
    }
}
