package io.repairportal.web.account;

import io.repairportal.web.layout.PageView;
import java.util.List;

/**
 * What is known about the person herself.
 *
 * @param page the frame
 * @param accountUrl the list of tasks
 * @param heading the h1
 * @param lead what to do if something is wrong
 * @param facts what is known
 */
public record DetailsView(PageView page, String accountUrl, String heading, String lead, List<Fact> facts) {
    /** Copies the facts. */
    public DetailsView {
        facts = List.copyOf(facts);
    }

    /** One fact. */
    public record Fact(String label, String value) {}
}
