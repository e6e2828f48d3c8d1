package io.repairportal.spi.message;

import io.repairportal.spi.internal.Require;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.staff.StaffRef;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One message of a conversation.
 *
 * @param ref names it within the provider
 * @param owner the customer, and the contact if it concerns one
 * @param workOrder what it is about; empty: in general
 * @param author who wrote it
 * @param text what was written; at most 4,000 characters
 * @param at when
 */
public record Message(
        MessageRef ref,
        Publication.Owner owner,
        Optional<WorkOrderRef> workOrder,
        Author author,
        String text,
        Instant at) {
    /** Checks the text. */
    public Message {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(workOrder, "workOrder");
        Objects.requireNonNull(author, "author");
        Require.text(text, 4_000, "text");
        Objects.requireNonNull(at, "at");
    }

    /**
     * Who wrote a message.
     *
     * @param side customer or shop
     * @param name as the other side reads it; at most 200 characters
     * @param staff the staff member, if one is known
     * @param via for staff: how a customer was recognised, for example {@code by link sent to d…@example.com}; may be empty
     */
    public record Author(Side side, String name, Optional<StaffRef> staff, String via) {
        /** Checks lengths. */
        public Author {
            Objects.requireNonNull(side, "side");
            Require.text(name, 200, "name");
            Objects.requireNonNull(staff, "staff");
            Require.atMost(via, 300, "via");
        }
    }

    /** The two sides of a conversation. */
    public enum Side {
        /** The customer. */
        CUSTOMER,
        /** The shop. */
        SHOP
    }
}
