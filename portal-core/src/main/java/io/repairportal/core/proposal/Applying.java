package io.repairportal.core.proposal;

import io.repairportal.core.internal.Inviting;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.spi.OperationId;
import io.repairportal.spi.access.Keys;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.notification.HostEvents;
import io.repairportal.spi.proposal.Details;
import io.repairportal.spi.proposal.Proposal;
import java.util.Optional;

/** Lets changed details hold: the host hears of them, and what went to an old address works no more (A5, A20). Joins the unit of work of the caller. */
final class Applying {
    private final PortalParts parts;
    private final ProposalNotices notices;
    private final Inviting inviting;

    Applying(PortalParts parts, ProposalNotices notices, Inviting inviting) {
        this.parts = parts;
        this.notices = notices;
        this.inviting = inviting;
    }

    void apply(Proposal proposal) {
        CustomerRef customer = proposal.about().customer().orElseThrow();
        Details before = proposal.before().orElse(proposal.wanted());
        notices.wanted(new HostEvents.Event.DetailsChanged(
                new OperationId(proposal.ref().value()),
                customer,
                proposal.about().contact(),
                before,
                proposal.wanted()));
        Optional<EmailAddress> old =
                before.email().filter(address -> !proposal.wanted().email().equals(before.email()));
        old.ifPresent(address -> forget(customer, address));
    }

    private void forget(CustomerRef customer, EmailAddress old) {
        parts.store()
                .keys()
                .revoke(
                        customer.provider(),
                        new Keys.Revocation.SentTo(customer, old.folded()),
                        parts.clock().instant());
        inviting.addressChanged(customer, old.folded());
    }
}
