package io.repairportal.core.message;

import io.repairportal.spi.message.Message;
import io.repairportal.spi.paging.Cursor;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A piece of what customer and shop have written to each other about no work order.
 *
 * @param messages newest first
 * @param next where the older ones begin, if there are any
 */
public record GeneralConversation(List<Message> messages, Optional<Cursor> next) {
    /** Copies the messages. */
    public GeneralConversation {
        messages = List.copyOf(messages);
        Objects.requireNonNull(next, "next");
    }
}
