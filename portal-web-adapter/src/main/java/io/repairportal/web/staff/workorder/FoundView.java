package io.repairportal.web.staff.workorder;

import io.repairportal.web.layout.StateView;
import io.repairportal.web.staff.OfficeView;
import java.util.List;

/**
 * The work orders that were found.
 *
 * @param office the frame
 * @param action where a search is sent
 * @param search what was searched; may be empty
 * @param rows newest first
 */
public record FoundView(OfficeView office, String action, String search, List<Row> rows) {

    /** A work order: whose it is, where it stands at the shop, and whether customers see it. */
    public record Row(
            String url,
            String number,
            String title,
            String asset,
            String customer,
            StateView state,
            StateView shown,
            String opened) {}
}
