package io.repairportal.spi.document;

import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.internal.Require;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A photo or a document of a work order, or a document of the customer itself, without its bytes.
 *
 * @param ref names it within the provider
 * @param subject what it belongs to
 * @param kind photo or document
 * @param name file name with extension; at most 200 characters
 * @param mediaType for example {@code application/pdf}
 * @param size number of bytes
 * @param createdAt when it was taken or written
 * @param caption what it shows, in words; also its alternative text; may be empty, at most 300 characters
 * @param pair which half of a before-and-after pair a photo is
 */
public record Document(
        DocumentRef ref,
        Subject subject,
        Kind kind,
        String name,
        String mediaType,
        long size,
        Instant createdAt,
        String caption,
        Optional<Pair> pair) {
    /** Checks lengths, and that a photo shows a work order. */
    public Document {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(kind, "kind");
        if (kind == Kind.PHOTO && subject instanceof Subject.OfCustomer) {
            throw new IllegalArgumentException("a photo belongs to a work order, not to the customer itself");
        }
        Require.text(name, 200, "name");
        Require.text(mediaType, 100, "mediaType");
        Objects.requireNonNull(createdAt, "createdAt");
        Require.atMost(caption, 300, "caption");
        Objects.requireNonNull(pair, "pair");
    }

    /** Returns the work order it belongs to; empty for a document of the customer itself. */
    public Optional<WorkOrderRef> workOrder() {
        return subject.workOrder();
    }

    /** Returns whether it belongs to this work order. */
    public boolean isOf(WorkOrderRef order) {
        return subject.workOrder().filter(order::equals).isPresent();
    }

    /**
     * What a file belongs to; whose it is follows from that. Told by hosts, asked by the portal through its methods and not by kind, so
     * that a further kind breaks nobody.
     */
    public sealed interface Subject {

        /** Returns the work order; empty if it belongs to none. */
        Optional<WorkOrderRef> workOrder();

        /** It belongs to a work order, and to whom that belongs. */
        record OfWorkOrder(WorkOrderRef order) implements Subject {
            /** Checks the work order. */
            public OfWorkOrder {
                Objects.requireNonNull(order, "order");
            }

            @Override
            public Optional<WorkOrderRef> workOrder() {
                return Optional.of(order);
            }
        }

        /**
         * It is about the customer itself: a contract, a warranty, terms.
         *
         * @param customer whose it is
         * @param contact whom it concerns; without one only the whole customer sees it
         */
        record OfCustomer(CustomerRef customer, Optional<ContactRef> contact) implements Subject {
            /** Checks both. */
            public OfCustomer {
                Objects.requireNonNull(customer, "customer");
                Objects.requireNonNull(contact, "contact");
            }

            @Override
            public Optional<WorkOrderRef> workOrder() {
                return Optional.empty();
            }
        }
    }

    /** What a file is to a customer. */
    public enum Kind {
        /** A picture, shown in the grid. */
        PHOTO,
        /** Anything else, offered for download. */
        DOCUMENT
    }

    /**
     * One half of a before-and-after pair.
     *
     * @param name the same for both halves; at most 100 characters
     * @param after whether it is the later half
     */
    public record Pair(String name, boolean after) {
        /** Checks the name. */
        public Pair {
            Require.text(name, 100, "name");
        }
    }
}
