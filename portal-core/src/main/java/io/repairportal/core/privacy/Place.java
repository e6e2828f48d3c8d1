package io.repairportal.core.privacy;

import io.repairportal.spi.access.MembershipRef;
import io.repairportal.spi.customer.CustomerRef;
import java.util.Objects;

/**
 * Where a person is known: one of her memberships.
 *
 * @param customer for whom she acts, and at which provider
 * @param membership by which membership
 * @param customerName as staff call the customer; may be empty
 * @param lastAdmin whether a company is left without anybody who manages its people (A14)
 */
public record Place(CustomerRef customer, MembershipRef membership, String customerName, boolean lastAdmin) {
    /** Checks that all are there. */
    public Place {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(membership, "membership");
        Objects.requireNonNull(customerName, "customerName");
    }
}
