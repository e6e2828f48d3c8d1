package io.repairportal.core.proposal;

import io.repairportal.core.access.PeopleDesk;
import io.repairportal.core.internal.Commands;
import io.repairportal.core.internal.Inviting;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.signin.AccountNotices;
import java.util.Objects;

/** What people propose about themselves, put together once for each portal (A12, A20). */
public final class ProposalServices {
    private final OwnDetails ownDetails;
    private final AddressProof addressProof;
    private final ProposalDesk desk;
    private final SelfRegistration selfRegistration;
    private final RegistrationDesk registrations;

    /** Puts them together; starts nothing. */
    public ProposalServices(PortalParts parts, Notices notices, PeopleDesk people, Commands commands) {
        Objects.requireNonNull(parts, "parts");
        Applying applying = new Applying(parts, notices.shop(), new Inviting(parts, notices.accounts()));
        ownDetails = new OwnDetails(parts, applying, notices.shop(), people);
        addressProof = new AddressProof(parts, notices.accounts(), ownDetails);
        desk = new ProposalDesk(parts, applying);
        selfRegistration = new SelfRegistration(parts, notices.registrations(), notices.shop(), commands);
        registrations = new RegistrationDesk(
                parts, new Welcoming(parts, notices.accounts(), notices.registrations()), notices.registrations());
    }

    /**
     * Who is told.
     *
     * @param accounts people, because of their login
     * @param shop the shop
     * @param registrations people who register
     */
    public record Notices(AccountNotices accounts, ProposalNotices shop, RegistrationNotices registrations) {
        /** Checks that all are there. */
        public Notices {
            Objects.requireNonNull(accounts, "accounts");
            Objects.requireNonNull(shop, "shop");
            Objects.requireNonNull(registrations, "registrations");
        }
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

    /** Returns how somebody registers. */
    public SelfRegistration selfRegistration() {
        return selfRegistration;
    }

    /** Returns where staff decide about people who have registered. */
    public RegistrationDesk registrations() {
        return registrations;
    }
}
