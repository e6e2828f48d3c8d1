package io.repairportal.core.message;

import io.repairportal.core.access.ActingViewer;
import io.repairportal.core.access.Actor;
import io.repairportal.core.access.PublishedWorkOrders;
import io.repairportal.core.access.Viewer;
import io.repairportal.core.access.Visibility;
import io.repairportal.core.internal.Commands;
import io.repairportal.core.internal.CustomerWriting;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.notification.Notifications;
import io.repairportal.spi.OperationId;
import io.repairportal.spi.access.Permission;
import io.repairportal.spi.access.Scope;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.message.Message;
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
 * What customers write to the shop and what staff answer (D1, D2). A message is stored first; mails about it leave from the outbox, and are
 * not needed for it to arrive.
 *
 * <p>Safe for use by many threads.
 */
public final class ConversationDesk {
    private static final int PAGE_SIZE = 25;

    private final PortalParts parts;
    private final PublishedWorkOrders workOrders;
    private final Notifications notifications;
    private final Commands commands;
    private final CustomerWriting writing;
    private final StaffReplies replies;

    /** Works with these parts. */
    public ConversationDesk(
            PortalParts parts, PublishedWorkOrders workOrders, Notifications notifications, Commands commands) {
        this.parts = Objects.requireNonNull(parts, "parts");
        this.workOrders = Objects.requireNonNull(workOrders, "workOrders");
        this.notifications = Objects.requireNonNull(notifications, "notifications");
        this.commands = Objects.requireNonNull(commands, "commands");
        this.writing = new CustomerWriting(parts);
        this.replies = new StaffReplies(parts, notifications);
    }

    /** Returns a piece of the conversation about a work order; empty if this viewer does not see the work order. */
    public Optional<ConversationPage> ofWorkOrder(Viewer viewer, WorkOrderRef workOrder, Optional<Cursor> after) {
        return workOrders
                .find(viewer, workOrder, Permission.WORK_ORDERS_VIEW)
                .flatMap(found -> workOrders.facts(viewer, found.publication()))
                .map(facts -> page(viewer, facts, after));
    }

    /** Returns a piece of the conversation about no work order. Whoever came by a link has none: she writes about hers (D2). */
    public GeneralConversation inGeneral(Viewer viewer, Optional<Cursor> after) {
        return piece(parts.store().conversations().general(viewer.scope(), after, PAGE_SIZE));
    }

    /** Returns the same of a customer of this staff member's provider; nothing of others. */
    public GeneralConversation inGeneral(Actor.Staff staff, CustomerRef customer, Optional<Cursor> after) {
        return staff.provider().equals(customer.provider())
                ? piece(parts.store().conversations().general(new Scope.WholeCustomer(customer), after, PAGE_SIZE))
                : new GeneralConversation(List.of(), Optional.empty());
    }

    /** Stores what a customer writes and lets the shop know. About a work order it needs the permission, in general it does not. */
    public WriteOutcome write(ActingViewer viewer, WriteMessage message) {
        List<Violation> violations = Violation.in(commands.check(message));
        if (!violations.isEmpty()) {
            return new WriteOutcome.Invalid(violations);
        }
        Optional<Subject> subject = subject(viewer, message.workOrder());
        if (subject.isEmpty()) {
            return new WriteOutcome.NotAllowed();
        }
        if (writing.tooMany(viewer)) {
            return new WriteOutcome.TooMany();
        }
        return store(viewer, message, subject.get());
    }

    /** Stores an answer of staff and sends the customer a link to it (D2). */
    public ReplyOutcome reply(Actor.Staff staff, WorkOrderRef workOrder, String text, OperationId operation) {
        WriteMessage answer = new WriteMessage(Optional.of(workOrder), text, operation);
        List<Violation> violations = Violation.in(commands.check(answer));
        return violations.isEmpty() ? replies.reply(staff, workOrder, answer) : new ReplyOutcome.Invalid(violations);
    }

    /**
     * Stores an answer of staff that is about no work order, and mails it to the contact, or to the primary contact if it is for the whole
     * customer (D2). The mail holds no access link (A1).
     */
    public ReplyOutcome reply(Actor.Staff staff, Publication.Owner to, String text, OperationId operation) {
        WriteMessage answer = new WriteMessage(Optional.empty(), text, operation);
        List<Violation> violations = Violation.in(commands.check(answer));
        return violations.isEmpty() ? replies.reply(staff, to, answer) : new ReplyOutcome.Invalid(violations);
    }

    private static GeneralConversation piece(Slice<Message> messages) {
        return new GeneralConversation(messages.items(), next(messages));
    }

    private static Optional<Cursor> next(Slice<Message> messages) {
        return messages.next(last -> new Cursor(last.at(), last.ref().value()));
    }

    private ConversationPage page(Viewer viewer, WorkOrder facts, Optional<Cursor> after) {
        Slice<Message> messages =
                parts.store().conversations().ofWorkOrder(viewer.scope(), facts.ref(), after, PAGE_SIZE);
        boolean mayWrite = Visibility.decide(viewer, Permission.MESSAGES_WRITE).visible();
        return new ConversationPage(facts, messages.items(), next(messages), mayWrite);
    }

    /** What a message is about, and whose it is. */
    private record Subject(Publication.Owner owner, Optional<WorkOrder> workOrder) {}

    private Optional<Subject> subject(ActingViewer viewer, Optional<WorkOrderRef> workOrder) {
        if (workOrder.isEmpty()) {
            Publication.Owner owner = new Publication.Owner(viewer.customer(), viewer.contact());
            return CustomerWriting.isOpenTo(viewer)
                    ? Optional.of(new Subject(owner, Optional.empty()))
                    : Optional.empty();
        }
        return workOrders
                .find(viewer, workOrder.get(), Permission.WORK_ORDERS_VIEW)
                .filter(found ->
                        Visibility.decide(viewer, Permission.MESSAGES_WRITE).visible())
                .map(Published::publication)
                .flatMap(publication -> workOrders
                        .facts(viewer, publication)
                        .map(facts -> new Subject(publication.owner(), Optional.of(facts))));
    }

    private WriteOutcome store(ActingViewer viewer, WriteMessage command, Subject subject) {
        MessageRef ref = writing.ref(viewer, "message", command.operation());
        String unnamed = notifications.shopMessages().unnamedCustomer(viewer.provider());
        CustomerWriting.Writer writer = writing.writer(viewer, unnamed);
        Message message = new Message(
                ref,
                subject.owner(),
                command.workOrder(),
                writer.author(),
                command.text(),
                parts.clock().instant());
        parts.store().unitOfWork().inTransaction(transaction -> {
            boolean fresh = parts.store().conversations().append(viewer.provider(), message);
            if (fresh) {
                notifications.shopMessages().customerWrote(message, subject.workOrder(), writer.location());
            }
            return fresh;
        });
        return new WriteOutcome.Written(ref);
    }
}
