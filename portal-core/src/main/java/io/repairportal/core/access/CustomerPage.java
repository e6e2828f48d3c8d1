package io.repairportal.core.access;

import io.repairportal.core.internal.Members;
import io.repairportal.core.publishing.LinkStatus;
import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.paging.Slice;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything staff see of a customer's access (K5).
 *
 * @param customer the customer
 * @param lock whether the customer is locked
 * @param people a piece of the memberships, newest first; at most 25
 * @param links the access links of the ten newest current work orders
 */
public record CustomerPage(Customer customer, Lock lock, Slice<MembershipRow> people, List<LinkStatus> links) {
    /** Copies the lists. */
    public CustomerPage {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(lock, "lock");
        Objects.requireNonNull(people, "people");
        links = List.copyOf(links);
    }

    /** Returns where the next piece of the memberships begins, if there is one. */
    public Optional<Cursor> nextPeople() {
        return people.next(MembershipRow::place);
    }

    /**
     * One membership.
     *
     * @param membership who, and with which scope and lock
     * @param rightsName the name of the access rights; empty for None
     * @param invitation how far the invitation has come
     * @param sessions in how many browsers the person is signed in with it
     */
    public record MembershipRow(
            Membership membership, Optional<String> rightsName, InvitationState invitation, int sessions) {
        /** Checks that all are there. */
        public MembershipRow {
            Objects.requireNonNull(membership, "membership");
            Objects.requireNonNull(rightsName, "rightsName");
            Objects.requireNonNull(invitation, "invitation");
        }

        /** Returns its place in a list. */
        Cursor place() {
            return Members.place(membership);
        }
    }
}
