package io.repairportal.core.proposal;

import io.repairportal.core.access.PeopleDesk;
import io.repairportal.core.internal.Inviting;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.signin.AccountNotices;
import java.util.Objects;

/** What people propose about themselves, put together once for each portal (A20). */
public final class ProposalServices {
    private final OwnDetails ownDetails;
    private final AddressProof addressProof;
    private final ProposalDesk desk;

    /** Puts them together; starts nothing. */
    public ProposalServices(PortalParts parts, AccountNotices accounts, ProposalNotices notices, PeopleDesk people) {
        Objects.requireNonNull(parts, "parts");
        Applying applying = new Applying(parts, notices, new Inviting(parts, accounts));
        ownDetails = new OwnDetails(parts, applying, notices, people);
        addressProof = new AddressProof(parts, accounts, ownDetails);
        desk = new ProposalDesk(parts, applying);
    }

    /** Returns what somebody changes about herself. */
    public OwnDetails ownDetails() {
        return ownDetails;
    }

    /** Returns how another mail address is proven. */
    public AddressProof addressProof() {
        return addressProof;
    }

    /** Returns where staff decide. */
    public ProposalDesk desk() {
        return desk;
    }
}
