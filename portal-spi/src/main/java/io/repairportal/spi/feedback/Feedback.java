package io.repairportal.spi.feedback;

import io.repairportal.spi.internal.Require;
import io.repairportal.spi.message.Message;
import io.repairportal.spi.message.MessageRef;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Feedback of a customer.
 *
 * @param ref names it within the provider; made from the operation, so that sending a form twice makes one
 * @param owner whose it is
 * @param workOrder the work order from whose pages it was given
 * @param author name of the customer and how she was recognised, as for messages
 * @param text what was written; at most 4,000 characters
 * @param at when
 */
public record Feedback(
        MessageRef ref,
        Publication.Owner owner,
        Optional<WorkOrderRef> workOrder,
        Message.Author author,
        String text,
        Instant at) {
    /** Checks the text. */
    public Feedback {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(workOrder, "workOrder");
        Objects.requireNonNull(author, "author");
        Require.text(text, 4_000, "text");
        Objects.requireNonNull(at, "at");
    }
}
