package io.repairportal.web.account;

import io.repairportal.web.layout.FormView;
import io.repairportal.web.layout.PageView;
import java.util.List;
import java.util.Optional;

/**
 * What somebody can look at and change about the own account, as a list of tasks.
 *
 * @param page the frame
 * @param heading the h1
 * @param lead who is signed in
 * @param note what has just happened; may be empty
 * @param tasks the list
 * @param signOut the form that ends the session, if it is one of ours
 */
public record AccountView(
        PageView page, String heading, String lead, String note, List<Task> tasks, Optional<FormView> signOut) {
    /** Copies the tasks. */
    public AccountView {
        tasks = List.copyOf(tasks);
    }

    /** One page of the account. */
    public record Task(String url, String icon, String title, String meta) {}
}
