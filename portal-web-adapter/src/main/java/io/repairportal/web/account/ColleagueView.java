package io.repairportal.web.account;

import io.repairportal.web.layout.FieldsView;
import io.repairportal.web.layout.FormView;
import io.repairportal.web.layout.PageView;
import java.util.List;
import java.util.Optional;

/**
 * One of the people of a customer, for its account admin.
 *
 * @param page the frame
 * @param peopleUrl all of them
 * @param heading her name
 * @param note why nothing can be changed; may be empty
 * @param facts what is known
 * @param form what she may do, if that can be changed
 * @param invite sends the invitation again, if nobody has accepted it
 * @param removeUrl where she is removed, if she can be
 */
public record ColleagueView(
        PageView page,
        String peopleUrl,
        String heading,
        String note,
        List<DetailsView.Fact> facts,
        Optional<FieldsView> form,
        Optional<FormView> invite,
        Optional<String> removeUrl) {
    /** Copies the facts. */
    public ColleagueView {
        facts = List.copyOf(facts);
    }
}
