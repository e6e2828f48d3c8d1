package io.repairportal.web.staff.inbox;

import io.repairportal.web.staff.OfficeView;
import io.repairportal.web.staff.customer.CustomersView;
import io.repairportal.web.staff.workorder.FoundView;
import java.util.List;

/**
 * What a search over everything found.
 *
 * @param office the frame
 * @param text what was searched
 * @param customers the customers
 * @param workOrders the work orders
 */
public record SearchView(
        OfficeView office, String text, List<CustomersView.Row> customers, List<FoundView.Row> workOrders) {}
