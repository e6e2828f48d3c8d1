package io.repairportal.web.account;

import io.repairportal.web.layout.PageView;
import java.util.List;
import java.util.Optional;

/**
 * What is known about the person herself.
 *
 * @param page the frame
 * @param accountUrl the list of tasks
 * @param heading the h1
 * @param lead what to do if something is wrong
 * @param note what has just happened, or waits; may be empty
 * @param facts what is known
 * @param changeUrl where it is changed, if it is for her to change
 * @param emailUrl where the mail address is changed, if it is for her to change
 */
public record DetailsView(
        PageView page,
        String accountUrl,
        String heading,
        String lead,
        String note,
        List<Fact> facts,
        Optional<String> changeUrl,
        Optional<String> emailUrl) {
    /** Copies the facts. */
    public DetailsView {
        facts = List.copyOf(facts);
    }

    /** One fact. */
    public record Fact(String label, String value) {}
}
