package io.repairportal.core.access;

import io.repairportal.spi.access.MembershipRef;
import io.repairportal.spi.access.RightsRef;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** With whose eyes staff want to see the portal (K3). Consumed by {@link Access#preview}. */
public sealed interface PreviewOf {

    /** Handles every kind. */
    <T> T fold(Function<Member, T> member, Function<LinkVisitor, T> linkVisitor, Function<WithRights, T> withRights);

    /** Somebody who has a membership, as it is now. */
    record Member(MembershipRef membership) implements PreviewOf {
        /** Checks the membership. */
        public Member {
            Objects.requireNonNull(membership, "membership");
        }

        @Override
        public <T> T fold(
                Function<Member, T> member, Function<LinkVisitor, T> linkVisitor, Function<WithRights, T> withRights) {
            return member.apply(this);
        }
    }

    /** Somebody who comes by a link to this work order, whether or not one was sent. */
    record LinkVisitor(WorkOrderRef workOrder) implements PreviewOf {
        /** Checks the work order. */
        public LinkVisitor {
            Objects.requireNonNull(workOrder, "workOrder");
        }

        @Override
        public <T> T fold(
                Function<Member, T> member, Function<LinkVisitor, T> linkVisitor, Function<WithRights, T> withRights) {
            return linkVisitor.apply(this);
        }
    }

    /**
     * Somebody of this customer with rights that were not given yet.
     *
     * @param customer the customer
     * @param contact sees what concerns this contact only; empty for the whole customer
     * @param rights the rights to try
     */
    record WithRights(CustomerRef customer, Optional<ContactRef> contact, RightsRef rights) implements PreviewOf {
        /** Checks that all are there. */
        public WithRights {
            Objects.requireNonNull(customer, "customer");
            Objects.requireNonNull(contact, "contact");
            Objects.requireNonNull(rights, "rights");
        }

        @Override
        public <T> T fold(
                Function<Member, T> member, Function<LinkVisitor, T> linkVisitor, Function<WithRights, T> withRights) {
            return withRights.apply(this);
        }
    }
}
