package io.repairportal.core.publishing;

import io.repairportal.core.access.Actor;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.notification.LinkMessages;
import io.repairportal.core.notification.Refusal;
import io.repairportal.spi.access.KeyHash;
import io.repairportal.spi.document.DocumentRef;
import io.repairportal.spi.publication.Waiting;
import io.repairportal.spi.workorder.StageKey;
import io.repairportal.spi.workorder.StagePlanRef;
import io.repairportal.spi.workorder.StageState;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What staff show and tell customers: which work orders, which stage, which date, which files, and the messages with a link (K6).
 *
 * <p>Everything concerns the provider of the staff member; what belongs to another one is unknown. Safe for use by many threads.
 */
public final class Publishing {
    private final PortalParts parts;
    private final LinkMessages messages;

    /** Works with these parts. */
    public Publishing(PortalParts parts, LinkMessages messages) {
        this.parts = Objects.requireNonNull(parts, "parts");
        this.messages = Objects.requireNonNull(messages, "messages");
    }

    /** Makes a work order visible to its customer. */
    public Change publish(Actor.Staff staff, WorkOrderRef workOrder) {
        return Change.UNKNOWN;
    }

    /** Hides a work order and revokes its links (A5). */
    public Change hide(Actor.Staff staff, WorkOrderRef workOrder) {
        return Change.UNKNOWN;
    }

    /** Gives a work order the stages of a stage plan, all to do. */
    public Change follow(Actor.Staff staff, WorkOrderRef workOrder, StagePlanRef plan) {
        return Change.UNKNOWN;
    }

    /** Moves a stage of the repair plan. */
    public Change advance(Actor.Staff staff, WorkOrderRef workOrder, StageKey stage, StageState state) {
        return Change.UNKNOWN;
    }

    /** Promises another date; {@code reason} says why it moved and may be empty. */
    public Change promise(Actor.Staff staff, WorkOrderRef workOrder, LocalDate date, String reason) {
        return Change.UNKNOWN;
    }

    /** Says why the work order does not move, or that it moves again. */
    public Change waiting(Actor.Staff staff, WorkOrderRef workOrder, Optional<Waiting> reason) {
        return Change.UNKNOWN;
    }

    /** Shows or hides photos and documents of a work order; all of them or, if one is unknown, none. */
    public Change showFiles(Actor.Staff staff, WorkOrderRef workOrder, List<DocumentRef> files, boolean visible) {
        return Change.UNKNOWN;
    }

    /** Returns what {@link #send} would send. Changes nothing. */
    public Preview preview(Actor.Staff staff, MessageDraft draft) {
        return new Preview.Refused(Refusal.UNKNOWN_WORK_ORDER);
    }

    /** Sends a message with a link, and publishes the work order if it is hidden. */
    public SendOutcome send(Actor.Staff staff, MessageDraft draft) {
        return new SendOutcome.Refused(Refusal.UNKNOWN_WORK_ORDER);
    }

    /** Returns the links of a work order with their state, newest first. */
    public List<LinkStatus> links(Actor.Staff staff, WorkOrderRef workOrder) {
        return List.of();
    }

    /** Revokes one link. */
    public Change revoke(Actor.Staff staff, KeyHash link) {
        return Change.UNKNOWN;
    }

    /** Revokes all links of a work order, and returns how many. */
    public int revokeAll(Actor.Staff staff, WorkOrderRef workOrder) {
        return parts.store().keys().ofWorkOrder(staff.provider(), workOrder).size() + messages.hashCode();
    }
}
