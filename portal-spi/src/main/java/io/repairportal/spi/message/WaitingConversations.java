package io.repairportal.spi.message;

import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.paging.Slice;
import io.repairportal.spi.provider.ProviderRef;
import java.util.Optional;

/**
 * The conversations of each provider in which a customer waits (D2, K7). One begins to wait with {@link Conversations#append} of a customer's
 * message, however long ago that was written, and ends to wait with one of the shop's in the same conversation, or by {@link #settle}.
 */
public interface WaitingConversations {

    /** Returns a piece of them, longest waiting first; at most 100 at once. A cursor is the {@link WaitingConversation#place}. */
    Slice<WaitingConversation> longestWaiting(ProviderRef provider, Optional<Cursor> after, int limit);

    /**
     * Ends the waiting of the conversation whose latest message this is, and returns it as it waited; empty, and nothing is changed, if no
     * conversation waits with it: it was settled or answered before, or the customer has written once more.
     */
    Optional<WaitingConversation> settle(ProviderRef provider, MessageRef latest);
}
