package io.repairportal.web.staff.setup;

import io.repairportal.web.layout.StateView;
import io.repairportal.web.staff.OfficeView;
import java.util.List;

/**
 * What was found.
 *
 * @param office the frame
 * @param rows one for each thing that was looked at
 */
public record SetupView(OfficeView office, List<Row> rows) {

    /** A finding: whether it is good, and what to do otherwise. */
    public record Row(String name, StateView state, String text) {}
}
