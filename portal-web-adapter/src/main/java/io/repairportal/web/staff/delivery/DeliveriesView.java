package io.repairportal.web.staff.delivery;

import io.repairportal.web.staff.OfficeView;
import java.util.List;

/**
 * The list of messages in one state.
 *
 * @param office the frame
 * @param heading the h1
 * @param tabs the states
 * @param rows newest first
 */
public record DeliveriesView(OfficeView office, String heading, List<Tab> tabs, List<DeliveryRow> rows) {

    /** A state to choose. */
    public record Tab(String url, String text, boolean chosen) {}
}
