package io.repairportal.core.proposal;

import io.repairportal.spi.proposal.Details;
import io.repairportal.spi.proposal.Proposal;
import java.util.Objects;
import java.util.Optional;

/**
 * What somebody can see and change about herself (A20).
 *
 * @param details as the shop has them
 * @param may what is for her to change
 * @param waiting a change of hers that staff have not decided about
 */
public record DetailsPage(Details details, May may, Optional<Proposal> waiting) {
    /** Checks that all are there. */
    public DetailsPage {
        Objects.requireNonNull(details, "details");
        Objects.requireNonNull(may, "may");
        Objects.requireNonNull(waiting, "waiting");
    }

    /**
     * What is for her to change.
     *
     * @param herself name, phones and language
     * @param address the address
     * @param company the name of the company
     */
    public record May(boolean herself, boolean address, boolean company) {
        static May nothing() {
            return new May(false, false, false);
        }
    }
}
