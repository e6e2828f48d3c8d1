package io.repairportal.core.message;

import io.repairportal.core.access.Actor;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.spi.access.Scope;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.feedback.Feedback;
import io.repairportal.spi.message.Message;
import io.repairportal.spi.notification.Outbox;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.paging.Slice;
import io.repairportal.spi.staff.Backlog;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What customers did that staff should know of: who waits for an answer and since when, what they think of the shop, and which messages did
 * not reach them (K7, D5). Looks at the newest hundred messages. Safe for use by many threads.
 */
public final class Inbox {
    private static final int NEWEST = 100;
    private static final int FEEDBACK = 10;
    private static final int FAILED = 10;

    private final PortalParts parts;

    /** Works with these parts. */
    public Inbox(PortalParts parts) {
        this.parts = Objects.requireNonNull(parts, "parts");
    }

    /**
     * What is new.
     *
     * @param unanswered conversations whose last word is the customer's, longest waiting first
     * @param feedback the newest feedback, newest first
     * @param failed messages that will not leave unless staff say so, newest first
     */
    public record InboxPage(List<Unanswered> unanswered, List<Feedback> feedback, List<Outbox.Delivery> failed) {
        /** Copies the lists. */
        public InboxPage {
            unanswered = List.copyOf(unanswered);
            feedback = List.copyOf(feedback);
            failed = List.copyOf(failed);
        }
    }

    /**
     * A conversation in which a customer waits.
     *
     * @param latest her last message
     * @param since when she wrote the first one that nobody has answered
     * @param messages how many she has written since
     * @param workOrder what it is about, if the shop still knows it
     */
    public record Unanswered(Message latest, Instant since, int messages, Optional<WorkOrder> workOrder) {
        /** Checks that all are there. */
        public Unanswered {
            Objects.requireNonNull(latest, "latest");
            Objects.requireNonNull(since, "since");
            Objects.requireNonNull(workOrder, "workOrder");
        }
    }

    /** Returns what is new at the provider of this staff member. */
    public InboxPage of(Actor.Staff staff) {
        return new InboxPage(
                unanswered(staff),
                parts.store()
                        .feedback()
                        .list(staff.provider(), Optional.empty(), FEEDBACK)
                        .items(),
                parts.store().outbox().list(staff.provider(), Outbox.State.PARKED, FAILED));
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

    private List<Unanswered> unanswered(Actor.Staff staff) {
        List<Message> newest = parts.store()
                .conversations()
                .newest(staff.provider(), Optional.empty(), NEWEST)
                .items();
        Map<Talk, Waiting> talks = new LinkedHashMap<>();
        newest.forEach(message ->
                talks.computeIfAbsent(Talk.of(message), talk -> new Waiting()).add(message));
        List<Waiting> waiting = new ArrayList<>(
                talks.values().stream().filter(talk -> !talk.messages.isEmpty()).toList());
        waiting.sort((one, other) -> one.since().compareTo(other.since()));
        Map<WorkOrderRef, WorkOrder> facts = facts(staff, waiting);
        return waiting.stream().map(talk -> talk.with(facts)).toList();
    }

    private Map<WorkOrderRef, WorkOrder> facts(Actor.Staff staff, List<Waiting> waiting) {
        List<WorkOrderRef> refs = waiting.stream()
                .flatMap(talk -> talk.messages.get(0).workOrder().stream())
                .toList();
        Map<WorkOrderRef, WorkOrder> facts = new LinkedHashMap<>();
        if (!refs.isEmpty()) {
            parts.host().workOrders().find(new Scope.WholeProvider(staff.provider()), refs).stream()
                    .filter(answer -> answer.customer().provider().equals(staff.provider()))
                    .forEach(answer -> facts.put(answer.ref(), answer));
        }
        return facts;
    }

    /** What a conversation is about: a work order, or nothing but the customer or one of its contacts. */
    private record Talk(Optional<WorkOrderRef> workOrder, CustomerRef customer, Optional<ContactRef> contact) {
        static Talk of(Message message) {
            return new Talk(
                    message.workOrder(),
                    message.owner().customer(),
                    message.workOrder().isPresent()
                            ? Optional.empty()
                            : message.owner().contact());
        }
    }

    /** Messages of a customer after which nobody of the shop has written, newest first. */
    private static final class Waiting {
        private final List<Message> messages = new ArrayList<>();
        private boolean answered;

        void add(Message message) {
            answered = answered || message.author().side() == Message.Side.SHOP;
            if (!answered) {
                messages.add(message);
            }
        }

        Instant since() {
            return messages.get(messages.size() - 1).at();
        }

        Unanswered with(Map<WorkOrderRef, WorkOrder> facts) {
            Message latest = messages.get(0);
            return new Unanswered(
                    latest, since(), messages.size(), latest.workOrder().map(facts::get));
        }
    }
}
