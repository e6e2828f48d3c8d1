package io.repairportal.spi.message;

import io.repairportal.spi.customer.ContactRef;
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
     * @param name as the other side reads it, and as she was called when she wrote; at most 200 characters
     * @param staff the staff member, if one is known; empty for customers
     * @param contact the contact of the customer who wrote, if one is known, so that she is found whatever she is called later (O4); empty
     *     for the shop
     * @param via for staff: how a customer was recognised, for example {@code by link sent to d…@example.com}; may be empty
     */
    public record Author(Side side, String name, Optional<StaffRef> staff, Optional<ContactRef> contact, String via) {
        /** Checks lengths, and that nobody writes for both sides. */
        public Author {
            Objects.requireNonNull(side, "side");
            Require.text(name, 200, "name");
            Objects.requireNonNull(staff, "staff");
            Objects.requireNonNull(contact, "contact");
            Require.atMost(via, 300, "via");
            if (side == Side.CUSTOMER ? staff.isPresent() : contact.isPresent()) {
                throw new IllegalArgumentException("staff write for the shop, contacts for the customer");
            }
        }

        /** Returns somebody of the customer. */
        public static Author customer(String name, Optional<ContactRef> contact, String via) {
            return new Author(Side.CUSTOMER, name, Optional.empty(), contact, via);
        }

        /** Returns somebody of the shop. */
        public static Author shop(String name, StaffRef staff) {
            return new Author(Side.SHOP, name, Optional.of(staff), Optional.empty(), "");
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
