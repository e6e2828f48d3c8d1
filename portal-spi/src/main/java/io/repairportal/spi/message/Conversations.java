package io.repairportal.spi.message;

import io.repairportal.spi.access.Scope;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.paging.Slice;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.util.Optional;

/** The conversations of each provider. */
public interface Conversations {

    /** Returns a piece of the messages about one work order in this scope, newest first; at most 100 at once. */
    Slice<Message> ofWorkOrder(Scope scope, WorkOrderRef workOrder, Optional<Cursor> after, int limit);

    /** Returns a piece of the messages in this scope that are about no work order, newest first; at most 100 at once. */
    Slice<Message> general(Scope scope, Optional<Cursor> after, int limit);

    /** Returns a piece of all messages of a provider, newest first, for staff; at most 100 at once. */
    Slice<Message> newest(ProviderRef provider, Optional<Cursor> after, int limit);

    /** Stores the message; returns {@code false} and changes nothing if there is one with this reference already. */
    boolean append(ProviderRef provider, Message message);
}
