package io.repairportal.core.access;

import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.publication.PublishedFile;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.util.Objects;
import java.util.Optional;

/**
 * The record that a decision is about, reduced to what the rules look at.
 *
 * @param workOrder the work order it hangs on; empty for a document of the customer itself
 * @param customer whose it is
 * @param contact the contact it concerns
 * @param published whether the work order is visible; what hangs on none needs none to be
 * @param shown whether the record itself is marked visible
 */
public record Subject(
        Optional<WorkOrderRef> workOrder,
        CustomerRef customer,
        Optional<ContactRef> contact,
        boolean published,
        boolean shown) {
    /** Checks that all are there. */
    public Subject {
        Objects.requireNonNull(workOrder, "workOrder");
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(contact, "contact");
    }

    /** Creates what hangs on this work order. */
    public Subject(
            WorkOrderRef workOrder,
            CustomerRef customer,
            Optional<ContactRef> contact,
            boolean published,
            boolean shown) {
        this(Optional.of(workOrder), customer, contact, published, shown);
    }

    /** Returns a work order, and what hangs on it without a flag of its own. */
    public static Subject of(Publication publication) {
        return new Subject(
                publication.workOrder(),
                publication.owner().customer(),
                publication.owner().contact(),
                publication.visible(),
                true);
    }

    /**
     * Returns a file as the list over everything answers it, which answers those of visible work orders and of none; or a document of the
     * customer itself.
     */
    public static Subject listed(PublishedFile file) {
        return new Subject(
                file.workOrder(), file.owner().customer(), file.owner().contact(), true, file.visible());
    }

    /** Returns a file of a work order; it is as hidden as the work order, and may be more so. */
    public static Subject of(Publication publication, PublishedFile file) {
        boolean belongs = file.isOf(publication.workOrder())
                && file.owner().customer().equals(publication.owner().customer());
        return new Subject(
                publication.workOrder(),
                publication.owner().customer(),
                publication.owner().contact(),
                publication.visible(),
                belongs && file.visible());
    }
}
