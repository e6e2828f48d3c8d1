package io.repairportal.web.signin;

import io.repairportal.web.layout.FieldsView;
import io.repairportal.web.layout.PageView;
import java.util.List;

/**
 * A page that asks for one thing before it lets somebody on: a password, a code, a name.
 *
 * @param page the frame
 * @param heading the h1
 * @param lead what happens here; may be empty
 * @param note what has just happened; may be empty
 * @param form the form
 * @param ways other ways on
 */
public record EntryView(PageView page, String heading, String lead, String note, FieldsView form, List<Way> ways) {
    /** Copies the ways. */
    public EntryView {
        ways = List.copyOf(ways);
    }

    /** Another way on. */
    public record Way(String url, String icon, String text) {}
}
