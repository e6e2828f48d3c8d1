package io.repairportal.spi.proposal;

import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.access.Saved;
import io.repairportal.spi.provider.ProviderRef;
import java.util.List;
import java.util.Optional;

/** What people have proposed to each provider; a proposal of another provider does not exist here. */
public interface Proposals {

    /** Returns the proposal. */
    Optional<Proposal> find(ProviderRef provider, ProposalRef proposal);

    /** Returns what of this kind waits for staff, oldest first; at most {@code limit} of up to 100. */
    List<Proposal> waiting(ProviderRef provider, Proposal.Kind kind, int limit);

    /** Returns what this person has proposed to this provider, newest first; at most 20. */
    List<Proposal> ofPerson(ProviderRef provider, PersonRef person);

    /** Stores a new proposal (version 0) or a changed one; whose and when it was made never changes. Never {@link Saved#TAKEN}. */
    Saved saveIfUnchanged(Proposal proposal);
}
