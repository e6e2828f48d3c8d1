package io.repairportal.spi.access;

import io.repairportal.spi.customer.Contact;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What is stored about the person who is signed in, as far as one provider is concerned.
 *
 * @param session the session, which still counts
 * @param name the person's name
 * @param language the language she chose, if any
 * @param memberships her memberships at this provider that the session counts for: begun after {@link Membership.Times#sessionsFrom}, and of
 *     no other provider than {@link AccountSession#only}; in the order they were made
 * @param chosen the one she works with, if she chose one of them
 */
public record AccountAdmission(
        AccountSession session,
        Contact.PersonName name,
        Optional<Locale> language,
        List<Member> memberships,
        Optional<MembershipRef> chosen) {
    /** Copies the memberships. */
    public AccountAdmission {
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(language, "language");
        memberships = List.copyOf(memberships);
        Objects.requireNonNull(chosen, "chosen");
    }

    /**
     * One membership, with what decides about it.
     *
     * @param membership the membership
     * @param permissions what its set of access rights permits; nothing if it has none
     * @param lock the stricter of its own lock and its customer's
     */
    public record Member(Membership membership, PermissionSet permissions, Lock lock) {
        /** Checks that all are there. */
        public Member {
            Objects.requireNonNull(membership, "membership");
            Objects.requireNonNull(permissions, "permissions");
            Objects.requireNonNull(lock, "lock");
        }
    }
}
