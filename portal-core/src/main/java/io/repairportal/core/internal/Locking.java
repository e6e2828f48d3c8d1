package io.repairportal.core.internal;

import io.repairportal.core.signin.InvitationKeys;
import io.repairportal.spi.access.KeyPurpose;
import io.repairportal.spi.access.Keys;
import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.MembershipRef;
import io.repairportal.spi.access.OneTimeKey;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.provider.ProviderRef;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Locks memberships and customers, and ends what they have (A11). Everything holds at the next request on every node; memberships of the same
 * person at other providers are not touched. Safe for use by many threads.
 */
public final class Locking {
    private final PortalParts parts;
    private final Members members;
    private final Audit audit;

    /** Uses these parts. */
    public Locking(PortalParts parts) {
        this.parts = Objects.requireNonNull(parts, "parts");
        this.members = new Members(parts);
        this.audit = new Audit(parts);
    }

    /** Sets the lock of a membership, ends its sessions and takes back its codes; returns whether it was another lock before. */
    public boolean lock(ProviderRef provider, String actor, MembershipRef ref, Lock lock) {
        return parts.store().unitOfWork().inTransaction(transaction -> {
            Optional<Membership> before = members.find(provider, ref).filter(found -> found.lock() != lock);
            Instant now = parts.clock().instant();
            // why asked of the change: an account admin may have removed her a moment ago, and nobody is told that she
            // is locked now
            if (before.isEmpty()
                    || members.change(provider, ref, found -> ended(found.with(lock), lock, now))
                            .isEmpty()) {
                return false;
            }
            revokeCodes(provider, ref);
            audit.record(
                    provider,
                    new Audit.Act("membership.locked", actor, "membership:" + ref),
                    Map.of("lock", lock.name()));
            return true;
        });
    }

    /** Sets the lock of a customer, revokes its links and ends the sessions of its memberships; returns how many links were revoked. */
    public int lock(String actor, CustomerRef customer, Lock lock) {
        return parts.store().unitOfWork().inTransaction(transaction -> {
            if (!parts.store().customerLocks().set(customer, lock)) {
                return 0;
            }
            int links = lock == Lock.OPEN ? 0 : endEverything(customer, lock);
            audit.record(
                    customer.provider(),
                    new Audit.Act("customer.locked", actor, "customer:" + customer.value()),
                    Map.of("lock", lock.name(), "links", Integer.toString(links)));
            return links;
        });
    }

    /** Ends the sessions of a membership; returns whether there is such a membership. */
    public boolean signOut(ProviderRef provider, String actor, MembershipRef ref) {
        return parts.store().unitOfWork().inTransaction(transaction -> {
            Instant now = parts.clock().instant();
            boolean there = members.change(provider, ref, found -> found.signedOutAt(now))
                    .isPresent();
            if (there) {
                audit.record(provider, new Audit.Act("session.ended", actor, "membership:" + ref), Map.of());
            }
            return there;
        });
    }

    /** Removes a membership with everything that could still be used; the person goes with her last one (O4). */
    public boolean remove(ProviderRef provider, String actor, MembershipRef ref) {
        return removeIf(provider, actor, ref, any -> true);
    }

    /** Does the same unless staff have locked the membership, which then stays; whoever locks it meanwhile waits, and finds nothing to lock. */
    public boolean removeUnlocked(ProviderRef provider, String actor, MembershipRef ref) {
        return removeIf(provider, actor, ref, found -> found.lock() == Lock.OPEN);
    }

    // why held: whoever accepts the invitation meanwhile comes before it or finds nothing, and no person is left
    // without membership
    private boolean removeIf(ProviderRef provider, String actor, MembershipRef ref, Predicate<Membership> fits) {
        return parts.store().unitOfWork().inTransaction(transaction -> members.hold(provider, ref, fits)
                .filter(held -> parts.store().memberships().remove(provider, ref))
                .map(held -> removed(held, actor))
                .isPresent());
    }

    private Membership removed(Membership held, String actor) {
        ProviderRef provider = held.customer().provider();
        revokeCodes(provider, held.ref());
        new InvitationKeys(parts).revoke(provider, held.ref());
        held.holder()
                .person()
                .filter(parts.store().people()::removeWithoutMembership)
                .ifPresent(parts.store().personalRecords()::forget);
        audit.record(
                provider,
                new Audit.Act("membership.removed", actor, "membership:" + held.ref()),
                Map.of("customer", held.customer().value()));
        return held;
    }

    private int endEverything(CustomerRef customer, Lock lock) {
        Instant now = parts.clock().instant();
        members.each(customer, membership -> {
            members.change(customer.provider(), membership.ref(), found -> ended(found, lock, now));
            revokeCodes(customer.provider(), membership.ref());
        });
        return parts.store().keys().revoke(customer.provider(), new Keys.Revocation.OfCustomer(customer), now);
    }

    private static Membership ended(Membership membership, Lock lock, Instant now) {
        return lock == Lock.OPEN ? membership : membership.signedOutAt(now);
    }

    private void revokeCodes(ProviderRef provider, MembershipRef ref) {
        OneTimeKey.Subject subject = new OneTimeKey.Subject(Optional.of(provider), ref.value());
        parts.store()
                .oneTimeKeys()
                .revoke(KeyPurpose.HANDED_OVER_CODE, subject, parts.clock().instant());
    }
}
