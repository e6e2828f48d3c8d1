package io.repairportal.testkit.memory;

import io.repairportal.spi.access.Scope;
import io.repairportal.spi.message.Conversations;
import io.repairportal.spi.message.Message;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.paging.Slice;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.util.Optional;

/** Messages in a table by provider and message. */
final class InMemoryConversations implements Conversations {
    private final Tables tables;
    private final InMemoryWaitingConversations waiting;

    InMemoryConversations(Tables tables, InMemoryWaitingConversations waiting) {
        this.tables = tables;
        this.waiting = waiting;
    }

    @Override
    public Slice<Message> ofWorkOrder(Scope scope, WorkOrderRef workOrder, Optional<Cursor> after, int limit) {
        return list(scope, Optional.of(workOrder), after, limit);
    }

    @Override
    public Slice<Message> general(Scope scope, Optional<Cursor> after, int limit) {
        return list(scope, Optional.empty(), after, limit);
    }

    @Override
    public boolean append(ProviderRef provider, Message message) {
        Ownership.require(provider, message.owner().customer().provider());
        Key key = new Key(provider, message.ref().value());
        return tables.unitOfWork.step(() -> {
            boolean isNew = !tables.messages.has(key);
            if (isNew) {
                tables.messages.put(key, message);
                waiting.appended(message);
            }
            return isNew;
        });
    }

    private Slice<Message> list(Scope scope, Optional<WorkOrderRef> about, Optional<Cursor> after, int limit) {
        int checked = Pages.limit(limit);
        return tables.unitOfWork.step(() -> Pages.cut(
                tables.messages
                        .rows()
                        .filter(message -> message.workOrder().equals(about))
                        .filter(message -> Ownership.within(scope, message.owner(), message.workOrder())),
                message -> new Cursor(message.at(), message.ref().value()),
                after,
                checked));
    }
}
