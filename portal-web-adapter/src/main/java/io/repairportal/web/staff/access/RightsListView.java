package io.repairportal.web.staff.access;

import io.repairportal.web.staff.OfficeForm;
import io.repairportal.web.staff.OfficeView;
import java.util.List;

/**
 * All sets of access rights.
 *
 * @param office the frame
 * @param rows by name
 * @param create makes a new one
 * @param settingsUrl where the rights of link visitors and new people are chosen
 */
public record RightsListView(OfficeView office, List<Row> rows, OfficeForm create, String settingsUrl) {

    /** A set, and what it permits in words. */
    public record Row(String url, String name, String permits) {}
}
