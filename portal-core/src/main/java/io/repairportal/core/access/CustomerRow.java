package io.repairportal.core.access;

import io.repairportal.spi.access.Membership;
import io.repairportal.spi.customer.Customer;
import java.util.List;
import java.util.Objects;

/**
 * A customer in a search of staff.
 *
 * @param customer the customer
 * @param found those of its memberships that the search found by themselves
 */
public record CustomerRow(Customer customer, List<Membership> found) {
    /** Copies the memberships. */
    public CustomerRow {
        Objects.requireNonNull(customer, "customer");
        found = List.copyOf(found);
    }
}
