package io.repairportal.testkit.memory;

import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.message.Message;
import io.repairportal.spi.message.MessageRef;
import io.repairportal.spi.message.WaitingConversation;
import io.repairportal.spi.message.WaitingConversations;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.paging.Slice;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.util.Comparator;
import java.util.Optional;

/** Conversations that wait, in a table by what they are about. */
final class InMemoryWaitingConversations implements WaitingConversations {
    private static final Comparator<Cursor> LONGEST_FIRST =
            Comparator.comparing(Cursor::at).thenComparing(Cursor::ref);

    private final Tables tables;

    InMemoryWaitingConversations(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Slice<WaitingConversation> longestWaiting(ProviderRef provider, Optional<Cursor> after, int limit) {
        int checked = Pages.limit(limit);
        return tables.unitOfWork.step(() -> Slice.of(
                tables.waiting
                        .entries(talk -> talk.customer().provider().equals(provider))
                        .filter(waiting -> after.map(begin -> LONGEST_FIRST.compare(waiting.place(), begin) > 0)
                                .orElse(true))
                        .sorted(Comparator.comparing(WaitingConversation::place, LONGEST_FIRST))
                        .limit(checked + 1L)
                        .map(waiting -> asStored(provider, waiting))
                        .toList(),
                checked));
    }

    @Override
    public Optional<WaitingConversation> settle(ProviderRef provider, MessageRef latest) {
        return tables.unitOfWork.step(() -> {
            Optional<WaitingConversation> settled = tables.waiting
                    .entries(talk -> talk.customer().provider().equals(provider))
                    .filter(waiting -> waiting.latest().ref().equals(latest))
                    .findFirst();
            settled.ifPresent(waiting -> tables.waiting.remove(Talk.of(waiting.latest())));
            return settled.map(waiting -> asStored(provider, waiting));
        });
    }

    /** Lets the conversation of this message wait, or not; only inside a step. */
    void appended(Message message) {
        Talk talk = Talk.of(message);
        if (message.author().side() == Message.Side.SHOP) {
            tables.waiting.remove(talk);
            return;
        }
        tables.waiting.put(
                talk,
                tables.waiting
                        .find(talk)
                        .map(before ->
                                new WaitingConversation(message, before.first(), before.since(), before.messages() + 1))
                        .orElseGet(() -> new WaitingConversation(message, message.ref(), message.at(), 1)));
    }

    /** Returns it with the message as it is now: its author may have been forgotten. */
    private WaitingConversation asStored(ProviderRef provider, WaitingConversation waiting) {
        return tables.messages
                .find(new Key(provider, waiting.latest().ref().value()))
                .map(message -> new WaitingConversation(message, waiting.first(), waiting.since(), waiting.messages()))
                .orElse(waiting);
    }

    /** What a conversation is about: a work order, or nothing but the customer or one of its contacts. */
    record Talk(CustomerRef customer, Optional<WorkOrderRef> workOrder, Optional<ContactRef> contact) {
        static Talk of(Message message) {
            return new Talk(
                    message.owner().customer(),
                    message.workOrder(),
                    message.workOrder().isPresent()
                            ? Optional.empty()
                            : message.owner().contact());
        }
    }
}
