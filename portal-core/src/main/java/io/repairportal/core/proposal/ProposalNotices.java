package io.repairportal.core.proposal;

import io.repairportal.spi.notification.HostEvents;
import io.repairportal.spi.proposal.Proposal;

/** Through which the shop hears of proposals. Joins the unit of work of the caller. Implemented by the notifications of the core. */
public interface ProposalNotices {

    /** Tells the shop by mail that there is a proposal, or that own details have changed. */
    void proposed(Proposal proposal);

    /** Lets the host know which facts are wanted, if it listens. */
    void wanted(HostEvents.Event.DetailsChanged event);
}
