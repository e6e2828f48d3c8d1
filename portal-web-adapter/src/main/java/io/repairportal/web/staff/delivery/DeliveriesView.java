package io.repairportal.web.staff.delivery;

import io.repairportal.web.staff.OfficeView;
import java.util.List;
import java.util.Optional;

/**
 * The list of messages in one state.
 *
 * @param office the frame
 * @param heading the h1
 * @param tabs the states
 * @param rows newest first
 * @param olderUrl older messages
 */
public record DeliveriesView(
        OfficeView office, String heading, List<Tab> tabs, List<DeliveryRow> rows, Optional<String> olderUrl) {

    /** A state to choose. */
    public record Tab(String url, String text, boolean chosen) {}
}
