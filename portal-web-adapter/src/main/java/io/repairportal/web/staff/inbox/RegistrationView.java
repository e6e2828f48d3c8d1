package io.repairportal.web.staff.inbox;

import io.repairportal.web.layout.FormView;
import io.repairportal.web.layout.StateView;
import io.repairportal.web.staff.OfficeForm;
import io.repairportal.web.staff.OfficeView;
import io.repairportal.web.staff.Option;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who has registered, and what can be done about it.
 *
 * @param office the frame
 * @param head who, since when, and how far it has come
 * @param facts what she wrote
 * @param matches customers who could be the same
 * @param search the search for other customers
 * @param decision what can be decided; empty if nothing can
 */
public record RegistrationView(
        OfficeView office,
        Head head,
        List<Fact> facts,
        List<Candidate> matches,
        Search search,
        Optional<Decision> decision) {

    /**
     * Who, since when, and how far it has come.
     *
     * @param inboxUrl where all of them are
     * @param name who
     * @param when when she registered, in words
     * @param state how far it has come
     * @param note why nothing can be decided; may be empty
     * @param customerUrl the customer she has become; may be empty
     */
    public record Head(String inboxUrl, String name, String when, StateView state, String note, String customerUrl) {}

    /** Something she wrote. */
    public record Fact(String label, String value) {}

    /**
     * A customer who could be the same.
     *
     * @param url where she is merged with it
     * @param name who
     * @param meta contacts and place
     * @param common what they have in common, in words; may be empty
     */
    public record Candidate(String url, String name, String meta, String common) {}

    /**
     * The search for other customers.
     *
     * @param url where it is sent
     * @param text what was searched
     * @param found who was found
     */
    public record Search(String url, String text, List<Candidate> found) {}

    /**
     * What can be decided.
     *
     * @param approve makes a new customer, if the host does so
     * @param merge lets her in as the customer that was chosen
     * @param decline lets her not in
     */
    public record Decision(Optional<FormView> approve, Optional<Merge> merge, OfficeForm decline) {}

    /**
     * The customer that was chosen.
     *
     * @param name who
     * @param form sends the decision
     * @param who which of its contacts she is
     */
    public record Merge(String name, OfficeForm form, List<Option> who) {}
}
