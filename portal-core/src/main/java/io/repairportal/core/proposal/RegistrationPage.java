package io.repairportal.core.proposal;

import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.proposal.Proposal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What staff see of a registration (A12).
 *
 * @param proposal what the person wrote
 * @param matches customers who could be the same, the likeliest first
 * @param may what staff can do about it
 */
public record RegistrationPage(Proposal proposal, List<Match> matches, May may) {
    /** Copies the matches. */
    public RegistrationPage {
        Objects.requireNonNull(proposal, "proposal");
        matches = List.copyOf(matches);
        Objects.requireNonNull(may, "may");
    }

    /** What a customer has in common with somebody who registers. */
    public enum Common {
        /** The address of mail, which the person has proven to be hers. */
        EMAIL,
        /** A phone number. */
        PHONE,
        /** The name of the company. */
        COMPANY,
        /** Family name and postcode. */
        NAME_AND_POSTCODE
    }

    /**
     * A customer who could be the same.
     *
     * @param customer who
     * @param contact which of its contacts, if one has the address or the number
     * @param common what they have in common; never empty
     */
    public record Match(Customer customer, Optional<ContactRef> contact, List<Common> common) {
        /** Copies what they have in common. */
        public Match {
            Objects.requireNonNull(customer, "customer");
            Objects.requireNonNull(contact, "contact");
            common = List.copyOf(common);
        }
    }

    /**
     * What staff can do.
     *
     * @param give whether the rights of new people are chosen; without them nobody can be let in
     * @param create whether the host takes in new customers and contacts through the portal
     */
    public record May(boolean give, boolean create) {}
}
