package io.repairportal.web.staff.customer;

import io.repairportal.web.staff.OfficeView;
import java.util.List;

/**
 * The customers that were found.
 *
 * @param office the frame
 * @param action where a search is sent
 * @param search what was searched; may be empty
 * @param rows what was found
 * @param more says that others may match as well; empty if all are shown
 * @param inviteUrl where these, or any, are invited at once
 */
public record CustomersView(
        OfficeView office, String action, String search, List<Row> rows, String more, String inviteUrl) {

    /** A customer, its contacts, and the logins that the search found. */
    public record Row(String url, String name, String meta, String logins) {}
}
