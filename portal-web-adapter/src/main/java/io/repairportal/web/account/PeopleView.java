package io.repairportal.web.account;

import io.repairportal.web.layout.PageView;
import java.util.List;
import java.util.Optional;

/**
 * The people of a customer, for its account admin.
 *
 * @param page the frame
 * @param accountUrl the list of tasks
 * @param note what has just happened; may be empty
 * @param people a piece of them, newest first
 * @param nextUrl those who follow
 * @param inviteUrl where one more is invited, if there may be one more
 */
public record PeopleView(
        PageView page,
        String accountUrl,
        String note,
        List<Row> people,
        Optional<String> nextUrl,
        Optional<String> inviteUrl) {
    /** Copies the people. */
    public PeopleView {
        people = List.copyOf(people);
    }

    /** Somebody. */
    public record Row(String url, String name, String meta, boolean self) {}
}
