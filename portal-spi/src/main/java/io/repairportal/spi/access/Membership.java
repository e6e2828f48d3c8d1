package io.repairportal.spi.access;

import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.internal.Require;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What one person may do for one customer (A8, A14). Staff of its provider act on the membership, never on the person.
 *
 * @param ref names the membership within its provider
 * @param customer for whom the person acts
 * @param holder who it is, as far as that is known
 * @param grant what the person may do
 * @param lock whether staff have locked this membership
 * @param times when it came about
 * @param version 0 before it is first stored; counts up with each change
 */
public record Membership(
        MembershipRef ref, CustomerRef customer, Holder holder, Grant grant, Lock lock, Times times, int version) {
    /** Checks that somebody who sees only what concerns her is one of the contacts. */
    public Membership {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(holder, "holder");
        Objects.requireNonNull(grant, "grant");
        Objects.requireNonNull(lock, "lock");
        Objects.requireNonNull(times, "times");
        if (!grant.wholeCustomer() && holder.contact().isEmpty()) {
            throw new IllegalArgumentException(
                    "a person who does not see the whole customer must be one of its contacts");
        }
    }

    /** Returns which records the membership reaches. */
    public Scope scope() {
        return grant.wholeCustomer()
                ? new Scope.WholeCustomer(customer)
                : new Scope.OwnContact(customer, holder.contact().orElseThrow());
    }

    /** Returns this membership with another holder. */
    public Membership with(Holder other) {
        return new Membership(ref, customer, other, grant, lock, times, version);
    }

    /** Returns this membership with another grant. */
    public Membership with(Grant other) {
        return new Membership(ref, customer, holder, other, lock, times, version);
    }

    /** Returns this membership under another lock. */
    public Membership with(Lock other) {
        return new Membership(ref, customer, holder, grant, other, times, version);
    }

    /** Returns this membership with other times. */
    public Membership with(Times other) {
        return new Membership(ref, customer, holder, grant, lock, other, version);
    }

    /** Returns this membership, whose sessions begun before {@code now} do not count any more. */
    public Membership signedOutAt(Instant now) {
        return new Membership(ref, customer, holder, grant, lock, times.signedOutAt(now), version);
    }

    /** Returns this membership as stored under {@code next}. */
    public Membership version(int next) {
        return new Membership(ref, customer, holder, grant, lock, times, next);
    }

    /**
     * Who holds a membership.
     *
     * @param contact the contact of the customer, if it is one
     * @param person the person, once the invitation was accepted
     * @param userName what the person signs in with; unique per provider, compared folded
     * @param email where invitations go
     * @param label how staff find the membership: names of person and customer, a copy that is refreshed when the shop tells of a change; at most
     *     400 characters
     */
    public record Holder(
            Optional<ContactRef> contact,
            Optional<PersonRef> person,
            UserName userName,
            Optional<EmailAddress> email,
            String label) {
        /** Checks that all are there. */
        public Holder {
            Objects.requireNonNull(contact, "contact");
            Objects.requireNonNull(person, "person");
            Objects.requireNonNull(userName, "userName");
            Objects.requireNonNull(email, "email");
            Require.atMost(label, 400, "label");
        }

        /** Returns this holder as the person who accepted the invitation. */
        public Holder heldBy(PersonRef other) {
            return new Holder(contact, Optional.of(other), userName, email, label);
        }

        /** Returns this holder under another user name. */
        public Holder with(UserName other) {
            return new Holder(contact, person, other, email, label);
        }

        /** Returns this holder with another label. */
        public Holder labelled(String other) {
            return new Holder(contact, person, userName, email, other);
        }
    }

    /**
     * What a membership permits.
     *
     * @param rights the set of access rights; empty is None: this membership is not offered (A8)
     * @param wholeCustomer whether everything of the customer is seen, or only what concerns the contact (A14)
     */
    public record Grant(Optional<RightsRef> rights, boolean wholeCustomer) {
        /** Checks the rights. */
        public Grant {
            Objects.requireNonNull(rights, "rights");
        }
    }

    /**
     * When a membership came about.
     *
     * @param createdAt when staff, or the shop's news, made it
     * @param acceptedAt when the person accepted the invitation
     * @param sessionsFrom sessions begun before this do not count for the membership (A11)
     */
    public record Times(Instant createdAt, Optional<Instant> acceptedAt, Instant sessionsFrom) {
        /** Checks that all are there. */
        public Times {
            Objects.requireNonNull(createdAt, "createdAt");
            Objects.requireNonNull(acceptedAt, "acceptedAt");
            Objects.requireNonNull(sessionsFrom, "sessionsFrom");
        }

        /** Returns the times of a membership made now. */
        public static Times from(Instant now) {
            return new Times(now, Optional.empty(), now);
        }

        /** Returns these times after the invitation was accepted; sessions that the person has begun before count as well (A15). */
        public Times acceptedAt(Instant now) {
            return acceptedAt.isPresent() ? this : new Times(createdAt, Optional.of(now), Instant.EPOCH);
        }

        /** Returns these times with all sessions until now ended. */
        public Times signedOutAt(Instant now) {
            return new Times(createdAt, acceptedAt, now);
        }
    }
}
