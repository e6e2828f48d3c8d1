package io.repairportal.store.jpa.proposal;

import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.proposal.Proposal;
import io.repairportal.spi.proposal.ProposalRef;
import io.repairportal.spi.provider.ProviderRef;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The columns of one proposal, as read. */
record ProposalView(
        String provider,
        String proposal,
        String kind,
        String person,
        @Nullable String customer,
        @Nullable String contact,
        @Nullable String before,
        String wanted,
        String state,
        Instant madeAt,
        @Nullable Instant decidedAt,
        int version) {

    /** Returns the proposal of this row. */
    Proposal toProposal() {
        ProviderRef owner = new ProviderRef(provider);
        return new Proposal(
                new ProposalRef(proposal),
                owner,
                Proposal.Kind.valueOf(kind),
                new Proposal.About(
                        new PersonRef(person),
                        Optional.ofNullable(customer).map(ref -> new CustomerRef(owner, ref)),
                        Optional.ofNullable(contact).map(ContactRef::new)),
                Optional.ofNullable(before).map(DetailsJson::read),
                DetailsJson.read(wanted),
                new Proposal.Verdict(Proposal.State.valueOf(state), madeAt, Optional.ofNullable(decidedAt)),
                version);
    }
}
