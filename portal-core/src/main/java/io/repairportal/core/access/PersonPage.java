package io.repairportal.core.access;

import io.repairportal.spi.customer.Customer;
import java.util.Objects;

/**
 * Everything staff see of the access of one person at a customer (K5).
 *
 * @param customer the customer
 * @param row her membership
 */
public record PersonPage(Customer customer, CustomerPage.MembershipRow row) {
    /** Checks both. */
    public PersonPage {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(row, "row");
    }
}
