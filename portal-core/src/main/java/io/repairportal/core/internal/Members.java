package io.repairportal.core.internal;

import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.MembershipRef;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.access.Saved;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.paging.Slice;
import io.repairportal.spi.provider.ProviderRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Reads and changes memberships for the services that do so. Joins the unit of work of the caller. Safe for use by many threads. */
public final class Members {
    private static final int ROUNDS = 5;
    private static final int PAGE = 100;

    private final PortalParts parts;

    /** Uses these parts. */
    public Members(PortalParts parts) {
        this.parts = Objects.requireNonNull(parts, "parts");
    }

    /** Returns a membership of this provider. */
    public Optional<Membership> find(ProviderRef provider, MembershipRef ref) {
        return parts.store().memberships().find(provider, ref);
    }

    /** Changes a membership as it is now, whoever else changes it; empty if there is none. */
    public Optional<Membership> change(ProviderRef provider, MembershipRef ref, UnaryOperator<Membership> change) {
        for (int round = 0; round < ROUNDS; round++) {
            Optional<Membership> now = find(provider, ref);
            if (now.isEmpty()) {
                return now;
            }
            Membership changed = change.apply(now.get());
            if (changed.equals(now.get()) || parts.store().memberships().saveIfUnchanged(changed) == Saved.SAVED) {
                return Optional.of(changed);
            }
        }
        throw changedAllTheTime();
    }

    /**
     * Returns a membership if it fits, and from then on nobody else changes it until this unit of work has ended; empty if there is none, or
     * none that fits.
     */
    public Optional<Membership> hold(ProviderRef provider, MembershipRef ref, Predicate<Membership> fits) {
        for (int round = 0; round < ROUNDS; round++) {
            Optional<Membership> now = find(provider, ref).filter(fits);
            // why saved as it is: that waits for whoever changes it, and says whether it is still what was read
            if (now.isEmpty() || parts.store().memberships().saveIfUnchanged(now.get()) == Saved.SAVED) {
                return now.map(held -> held.version(held.version() + 1));
            }
        }
        throw changedAllTheTime();
    }

    /** Does something with every membership of a customer. */
    public void each(CustomerRef customer, Consumer<Membership> action) {
        Optional<Cursor> after = Optional.empty();
        do {
            Slice<Membership> slice = parts.store().membershipLists().ofCustomer(customer, after, PAGE);
            slice.items().forEach(action);
            after = next(slice);
        } while (after.isPresent());
    }

    /** Returns every membership of a customer, newest first. */
    public List<Membership> all(CustomerRef customer) {
        List<Membership> all = new ArrayList<>();
        each(customer, all::add);
        return all;
    }

    /** Gives every membership of a customer the label that these facts make of it, so that staff find it under the new name. */
    public void relabel(Customer facts) {
        each(
                facts.ref(),
                membership -> change(
                        facts.ref().provider(),
                        membership.ref(),
                        stored -> stored.with(stored.holder()
                                .labelled(facts.labelOf(stored.holder().contact())))));
    }

    /** Returns whether a session may decide what holds wherever its person is: one that a code of one shop opened only if she is nowhere else (A8). */
    public boolean actsAsPerson(PersonRef person, Optional<ProviderRef> only) {
        return only.map(reached -> parts.store().memberships().ofPerson(person).stream()
                        .allMatch(held -> held.customer().provider().equals(reached)))
                .orElse(true);
    }

    /** Returns the customer as the shop knows it. */
    public Optional<Customer> customer(CustomerRef ref) {
        return parts.host().customers().find(ref.provider(), List.of(ref)).stream()
                .filter(found -> found.ref().equals(ref))
                .findFirst();
    }

    private static PortalAdapterException changedAllTheTime() {
        return new PortalAdapterException(
                PortalAdapterException.Kind.UNAVAILABLE, "a membership was changed by others all the time; try again");
    }

    /** Returns where the next slice of a list of memberships begins, if there is one. */
    public static Optional<Cursor> next(Slice<Membership> slice) {
        return slice.next(Members::place);
    }

    /** Returns the place of a membership in such a list. */
    public static Cursor place(Membership membership) {
        return new Cursor(membership.times().createdAt(), membership.ref().value());
    }
}
