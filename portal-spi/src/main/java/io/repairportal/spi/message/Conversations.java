package io.repairportal.spi.message;

import io.repairportal.spi.access.Scope;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.paging.Slice;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The conversations of each provider. */
public interface Conversations {

    /** Returns a piece of the messages about one work order in this scope, newest first; at most 100 at once. */
    Slice<Message> ofWorkOrder(Scope scope, WorkOrderRef workOrder, Optional<Cursor> after, int limit);

    /** Returns a piece of the messages in this scope that are about no work order, newest first; at most 100 at once. */
    Slice<Message> general(Scope scope, Optional<Cursor> after, int limit);

    /**
     * Returns the newest message in this scope about each of these work orders, newest first; at most 25 work orders are asked at once. A
     * store that can ask for all of them together should.
     */
    default List<Message> latest(Scope scope, List<WorkOrderRef> workOrders) {
        return workOrders.stream()
                .distinct()
                .flatMap(workOrder -> ofWorkOrder(scope, workOrder, Optional.empty(), 1).items().stream())
                .sorted(Comparator.comparing(Message::at)
                        .thenComparing(Message::ref)
                        .reversed())
                .toList();
    }

    /**
     * Stores the message; returns {@code false} and changes nothing if there is one with this reference already. With a customer's message its
     * conversation waits, with one of the shop's it does not ({@link WaitingConversations}).
     */
    boolean append(ProviderRef provider, Message message);
}
