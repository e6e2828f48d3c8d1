package io.repairportal.core.message;

import io.repairportal.spi.message.Message;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.workorder.WorkOrder;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A piece of the conversation about a work order.
 *
 * @param workOrder what it is about
 * @param messages newest first
 * @param next where the older ones begin, if there are any
 * @param mayWrite whether the viewer may add to it
 */
public record ConversationPage(WorkOrder workOrder, List<Message> messages, Optional<Cursor> next, boolean mayWrite) {
    /** Copies the messages. */
    public ConversationPage {
        Objects.requireNonNull(workOrder, "workOrder");
        messages = List.copyOf(messages);
        Objects.requireNonNull(next, "next");
    }
}
