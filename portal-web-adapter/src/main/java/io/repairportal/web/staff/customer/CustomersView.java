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
 * @param inviteUrl where these, or any, are invited at once
 */
public record CustomersView(OfficeView office, String action, String search, List<Row> rows, String inviteUrl) {

    /** A customer, its contacts, and the logins that the search found. */
    public record Row(String url, String name, String meta, String logins) {}
}
