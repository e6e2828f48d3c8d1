package io.repairportal.core.publishing;

import io.repairportal.core.access.Actor;
import io.repairportal.core.internal.Audit;
import io.repairportal.core.internal.Operations;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.notification.Notifications;
import io.repairportal.core.signin.LinkValidity;
import io.repairportal.spi.OperationId;
import io.repairportal.spi.access.AccessLink;
import io.repairportal.spi.access.KeyHash;
import io.repairportal.spi.access.Keys;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.document.Document;
import io.repairportal.spi.document.DocumentRef;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.publication.StagePlan;
import io.repairportal.spi.publication.Waiting;
import io.repairportal.spi.workorder.RepairPlan;
import io.repairportal.spi.workorder.Stage;
import io.repairportal.spi.workorder.StageKey;
import io.repairportal.spi.workorder.StagePlanRef;
import io.repairportal.spi.workorder.StageState;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What staff show and tell customers: which work orders, which stage, which date, which files, and the messages with a link (K6).
 *
 * <p>Everything concerns the provider of the staff member; what belongs to another one is unknown. Safe for use by many threads.
 */
public final class Publishing {
    private static final String REVOKED = "link.revoked";

    private final PortalParts parts;
    private final Publisher publisher;
    private final NewsEdits edits;
    private final FileShelf files;
    private final DraftSending drafts;
    private final Operations operations;
    private final Audit audit;

    /** Works with these parts. */
    public Publishing(PortalParts parts, Notifications notifications) {
        this.parts = Objects.requireNonNull(parts, "parts");
        this.publisher = new Publisher(parts, new StepMessages(parts, notifications));
        this.edits = new NewsEdits(parts.clock());
        this.files = new FileShelf(parts);
        this.drafts = new DraftSending(parts, publisher, files, notifications);
        this.operations = new Operations(parts);
        this.audit = new Audit(parts);
    }

    /** Makes a work order visible to its customer. */
    public Change publish(Actor.Staff staff, WorkOrderRef workOrder) {
        return change(
                staff, workOrder, Deed.of("work-order.published"), publication -> publication.visible(true, now()));
    }

    /** Hides a work order and revokes its links (A5). */
    public Change hide(Actor.Staff staff, WorkOrderRef workOrder) {
        return change(staff, workOrder, Deed.of("work-order.hidden"), publication -> publication.visible(false, now()));
    }

    /** Gives a work order the stages of a stage plan, all to do. */
    public Change follow(Actor.Staff staff, WorkOrderRef workOrder, StagePlanRef plan) {
        Optional<StagePlan> template = parts.store().stagePlans().find(staff.provider(), plan);
        if (template.isEmpty()) {
            return Change.UNKNOWN;
        }
        List<Stage> stages = template.get().stages().stream()
                .map(stage -> Stage.toDo(stage.key(), stage.name()))
                .toList();
        return change(
                staff,
                workOrder,
                new Deed("work-order.planned", Map.of("plan", plan.value())),
                publication -> publication.with(Optional.of(new RepairPlan(plan, stages))));
    }

    /** Moves a stage of the repair plan. */
    public Change advance(Actor.Staff staff, WorkOrderRef workOrder, StageKey stage, StageState state) {
        if (current(staff, workOrder)
                .flatMap(Publication::plan)
                .flatMap(plan -> plan.stage(stage))
                .isEmpty()) {
            return Change.UNKNOWN;
        }
        Instant now = now();
        return change(
                staff,
                workOrder,
                new Deed("work-order.stage", Map.of("stage", stage.value() + " " + state)),
                publication -> publication.with(publication.plan().map(plan -> plan.stage(stage)
                        .filter(known -> known.state() != state)
                        .map(known -> plan.with(known.in(state, now)))
                        .orElse(plan))));
    }

    /** Promises another date; {@code reason} says why it moved, may be empty and has at most 500 characters. */
    public Change promise(Actor.Staff staff, WorkOrderRef workOrder, LocalDate date, String reason) {
        return change(
                staff,
                workOrder,
                new Deed("work-order.promised", Map.of("date", date.toString())),
                edits.promising(date, reason)::apply);
    }

    /** Says why the work order does not move, or that it moves again. */
    public Change waiting(Actor.Staff staff, WorkOrderRef workOrder, Optional<Waiting> reason) {
        return change(
                staff,
                workOrder,
                Deed.of(reason.isPresent() ? "work-order.waiting" : "work-order.moving"),
                publication -> publication.waiting(reason));
    }

    /** Shows or hides photos and documents of a work order; all of them or, if one is unknown, none. */
    public Change showFiles(Actor.Staff staff, WorkOrderRef workOrder, List<DocumentRef> refs, boolean visible) {
        return parts.store().unitOfWork().inTransaction(transaction -> {
            Optional<List<Document>> found = files.find(staff.provider(), workOrder, refs);
            Optional<Edited> publication = found.flatMap(
                    known -> publisher.apply(staff.provider(), Edit.of(workOrder, UnaryOperator.identity())));
            Change change = publication
                    .map(owner -> files.show(owner.after(), found.orElseThrow(), visible))
                    .orElse(Change.UNKNOWN);
            Deed deed = new Deed(visible ? "files.shown" : "files.hidden", Map.of("files", names(refs)));
            return recorded(staff, workOrder, deed, change);
        });
    }

    /** Returns all documents of a customer itself, of no work order, newest first (E2); of somebody else's customer there are none. */
    public List<WorkOrderDesk.ShelfFile> documents(Actor.Staff staff, CustomerRef customer) {
        return customer.provider().equals(staff.provider()) ? files.of(customer) : List.of();
    }

    /** Shows or hides documents of a customer itself (E2); all of them or, if one is unknown, none. */
    public Change showDocuments(Actor.Staff staff, CustomerRef customer, List<DocumentRef> refs, boolean visible) {
        if (!customer.provider().equals(staff.provider())) {
            return Change.UNKNOWN;
        }
        return parts.store().unitOfWork().inTransaction(transaction -> {
            Change change = files.find(customer, refs)
                    .map(known -> files.show(customer, known, visible))
                    .orElse(Change.UNKNOWN);
            if (change == Change.MADE) {
                Map<String, String> details = Map.of("files", names(refs));
                audit.record(staff, visible ? "files.shown" : "files.hidden", "customer:" + customer.value(), details);
            }
            return change;
        });
    }

    /** Returns what {@link #send} would send. Changes nothing. */
    public Preview preview(Actor.Staff staff, MessageDraft draft) {
        return drafts.preview(staff.provider(), draft);
    }

    /** Sends a message with a link, and publishes the work order if it is hidden. */
    public SendOutcome send(Actor.Staff staff, MessageDraft draft) {
        return parts.store().unitOfWork().inTransaction(transaction -> {
            SendOutcome outcome = drafts.send(staff.provider(), draft);
            Deed deed = new Deed("message.sent", Map.of("kind", draft.kind().name()));
            outcome.fold(sent -> recorded(staff, draft.workOrder(), deed, Change.MADE), refused -> Change.UNKNOWN);
            return outcome;
        });
    }

    /**
     * Sends like {@link #send(Actor.Staff, MessageDraft)}, but once for each operation: the same one again, at once or within a month, sends
     * nothing and answers {@link SendOutcome.Sent} without messages. What is refused may be tried again.
     */
    public SendOutcome send(Actor.Staff staff, MessageDraft draft, OperationId operation) {
        return parts.store().unitOfWork().inTransaction(transaction -> preview(staff, draft)
                .fold(
                        ready -> operations.isFirst(staff.provider(), "send", operation)
                                ? send(staff, draft)
                                : new SendOutcome.Sent(List.of(), List.of()),
                        refused -> new SendOutcome.Refused(refused.reason())));
    }

    /** Returns the links of a work order with their state, newest first. */
    public List<LinkStatus> links(Actor.Staff staff, WorkOrderRef workOrder) {
        Instant now = now();
        Optional<Instant> closedAt = current(staff, workOrder)
                .flatMap(publication -> publication.times().closedAt());
        return parts.store().keys().ofWorkOrder(staff.provider(), workOrder).stream()
                .map(link -> new LinkStatus(link, LinkValidity.state(link, closedAt, now)))
                .toList();
    }

    /** Revokes one link. */
    public Change revoke(Actor.Staff staff, KeyHash link) {
        return parts.store().unitOfWork().inTransaction(transaction -> {
            Optional<AccessLink> known = parts.store().keys().findForUpdate(staff.provider(), link);
            if (known.isEmpty()) {
                return Change.UNKNOWN;
            }
            int revoked = parts.store().keys().revoke(staff.provider(), new Keys.Revocation.One(link), now());
            Deed deed = new Deed(REVOKED, Map.of("links", "1"));
            Change change = revoked > 0 ? Change.MADE : Change.ALREADY_SO;
            return recorded(staff, known.get().target().workOrder(), deed, change);
        });
    }

    /** Revokes all links of a work order, and returns how many. */
    public int revokeAll(Actor.Staff staff, WorkOrderRef workOrder) {
        return parts.store().unitOfWork().inTransaction(transaction -> {
            int revoked =
                    parts.store().keys().revoke(staff.provider(), new Keys.Revocation.OfWorkOrder(workOrder), now());
            Deed deed = new Deed(REVOKED, Map.of("links", Integer.toString(revoked)));
            recorded(staff, workOrder, deed, revoked > 0 ? Change.MADE : Change.ALREADY_SO);
            return revoked;
        });
    }

    /** What the audit trail says was done. */
    private record Deed(String event, Map<String, String> details) {
        static Deed of(String event) {
            return new Deed(event, Map.of());
        }
    }

    private Change change(
            Actor.Staff staff, WorkOrderRef workOrder, Deed deed, UnaryOperator<Publication> publication) {
        return parts.store().unitOfWork().inTransaction(transaction -> {
            Change change = publisher
                    .apply(staff.provider(), Edit.of(workOrder, publication))
                    .map(edited -> edited.changed() ? Change.MADE : Change.ALREADY_SO)
                    .orElse(Change.UNKNOWN);
            return recorded(staff, workOrder, deed, change);
        });
    }

    private Change recorded(Actor.Staff staff, WorkOrderRef workOrder, Deed deed, Change change) {
        if (change == Change.MADE) {
            audit.record(staff, deed.event(), "work-order:" + workOrder, deed.details());
        }
        return change;
    }

    private static String names(List<DocumentRef> refs) {
        return refs.stream().map(DocumentRef::value).collect(Collectors.joining(" "));
    }

    private Optional<Publication> current(Actor.Staff staff, WorkOrderRef workOrder) {
        return parts.store().publications().findAll(staff.provider(), List.of(workOrder)).stream()
                .findFirst();
    }

    private Instant now() {
        return parts.clock().instant();
    }
}
