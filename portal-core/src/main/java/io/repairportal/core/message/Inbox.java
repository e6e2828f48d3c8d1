package io.repairportal.core.message;

import io.repairportal.core.access.Actor;
import io.repairportal.core.internal.Audit;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.spi.access.Scope;
import io.repairportal.spi.feedback.Feedback;
import io.repairportal.spi.message.Message;
import io.repairportal.spi.message.MessageRef;
import io.repairportal.spi.message.WaitingConversation;
import io.repairportal.spi.notification.Outbox;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.paging.Slice;
import io.repairportal.spi.staff.Backlog;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What customers did that staff should know of: who waits for an answer and since when, what they think of the shop, and which messages did
 * not reach them (K7, D5). Whoever waits is here until somebody answers or says that it was done elsewhere (D2). Safe for use by many threads.
 */
public final class Inbox {
    private static final int PAGE_SIZE = 25;
    private static final int FEEDBACK = 10;
    private static final int FAILED = 10;

    private final PortalParts parts;
    private final Audit audit;

    /** Works with these parts. */
    public Inbox(PortalParts parts) {
        this.parts = Objects.requireNonNull(parts, "parts");
        this.audit = new Audit(parts);
    }

    /**
     * What is new.
     *
     * @param unanswered at most 25 conversations in which a customer waits, longest waiting first
     * @param more where those begin that wait for less long; empty if these are all
     * @param feedback the newest feedback, newest first
     * @param failed messages that will not leave unless staff say so, newest first
     */
    public record InboxPage(
            List<Unanswered> unanswered, Optional<Cursor> more, List<Feedback> feedback, List<Outbox.Delivery> failed) {
        /** Copies the lists. */
        public InboxPage {
            unanswered = List.copyOf(unanswered);
            Objects.requireNonNull(more, "more");
            feedback = List.copyOf(feedback);
            failed = List.copyOf(failed);
        }
    }

    /**
     * A conversation in which a customer waits.
     *
     * @param waiting since when, and with which message
     * @param workOrder what it is about, if the shop still knows it
     */
    public record Unanswered(WaitingConversation waiting, Optional<WorkOrder> workOrder) {
        /** Checks that both are there. */
        public Unanswered {
            Objects.requireNonNull(waiting, "waiting");
            Objects.requireNonNull(workOrder, "workOrder");
        }
    }

    /** Returns what is new at the provider of this staff member; of those who wait, the ones behind this place. */
    public InboxPage of(Actor.Staff staff, Optional<Cursor> after) {
        Slice<WaitingConversation> waiting =
                parts.store().waitingConversations().longestWaiting(staff.provider(), after, PAGE_SIZE);
        return new InboxPage(
                withFacts(staff, waiting.items()),
                waiting.next(WaitingConversation::place),
                parts.store()
                        .feedback()
                        .list(staff.provider(), Optional.empty(), FEEDBACK)
                        .items(),
                parts.store()
                        .outbox()
                        .list(staff.provider(), Outbox.State.PARKED, Optional.empty(), FAILED)
                        .items());
    }

    /**
     * Says that the conversation with this latest message needs no answer here, for example because somebody called the customer; who said so
     * stands in the audit trail. Returns {@code false} and does nothing if nobody waits with this message: the customer may have written again.
     */
    public boolean settle(Actor.Staff staff, MessageRef latest) {
        return parts.store().unitOfWork().inTransaction(transaction -> {
            Optional<WaitingConversation> settled =
                    parts.store().waitingConversations().settle(staff.provider(), latest);
            settled.ifPresent(waiting -> audit.record(
                    staff,
                    "conversation.settled",
                    subject(waiting.latest()),
                    Map.of("messages", Integer.toString(waiting.messages()))));
            return settled.isPresent();
        });
    }

    /** Returns how much waits, at most {@link Backlog#MOST}, without reading it; empty if the store cannot say. */
    public OptionalInt waiting(Actor.Staff staff) {
        return parts.store()
                .backlog()
                .map(backlog -> OptionalInt.of(backlog.count(staff.provider(), Backlog.MOST)))
                .orElseGet(OptionalInt::empty);
    }

    /** Returns a piece of the conversation about a work order, newest first, whether or not customers see the work order. */
    public Slice<Message> conversation(Actor.Staff staff, WorkOrderRef workOrder, Optional<Cursor> after, int limit) {
        return parts.store()
                .conversations()
                .ofWorkOrder(new Scope.WholeProvider(staff.provider()), workOrder, after, limit);
    }

    private static String subject(Message message) {
        return message.workOrder()
                .map(workOrder -> "work-order:" + workOrder)
                .orElseGet(() -> "customer:" + message.owner().customer().value());
    }

    private List<Unanswered> withFacts(Actor.Staff staff, List<WaitingConversation> waiting) {
        Map<WorkOrderRef, WorkOrder> facts = facts(staff, waiting);
        return waiting.stream()
                .map(one -> new Unanswered(one, one.latest().workOrder().map(facts::get)))
                .toList();
    }

    private Map<WorkOrderRef, WorkOrder> facts(Actor.Staff staff, List<WaitingConversation> waiting) {
        List<WorkOrderRef> refs = waiting.stream()
                .flatMap(one -> one.latest().workOrder().stream())
                .toList();
        Map<WorkOrderRef, WorkOrder> facts = new LinkedHashMap<>();
        if (!refs.isEmpty()) {
            parts.host().workOrders().find(new Scope.WholeProvider(staff.provider()), refs).stream()
                    .filter(answer -> answer.customer().provider().equals(staff.provider()))
                    .forEach(answer -> facts.put(answer.ref(), answer));
        }
        return facts;
    }
}
