package io.repairportal.web.staff.customer;

import io.repairportal.core.access.CustomerRow;
import io.repairportal.web.staff.Desk;
import java.util.List;

/** Customers as rows of any list. Pure. */
public final class CustomerRows {
    private CustomerRows() {}

    /** Returns a row for each. */
    public static List<CustomersView.Row> of(Desk desk, List<CustomerRow> found) {
        return CustomerViews.rows(desk, found);
    }
}
