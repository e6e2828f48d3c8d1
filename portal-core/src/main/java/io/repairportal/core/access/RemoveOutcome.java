package io.repairportal.core.access;

import io.repairportal.spi.access.Membership;
import java.util.List;
import java.util.function.Function;

/** What became of a set of access rights that staff wanted to remove (K2). Consumed by staff pages and hosts. */
public sealed interface RemoveOutcome {

    /** Handles every outcome. */
    <T> T fold(Function<Removed, T> removed, Function<InUse, T> inUse, Function<Unknown, T> unknown);

    /** It is gone. */
    record Removed() implements RemoveOutcome {
        @Override
        public <T> T fold(Function<Removed, T> removed, Function<InUse, T> inUse, Function<Unknown, T> unknown) {
            return removed.apply(this);
        }
    }

    /**
     * It stays, because it is used.
     *
     * @param memberships the first 100 that have it
     * @param byDefault whether the settings give it to new people
     */
    record InUse(List<Membership> memberships, boolean byDefault) implements RemoveOutcome {
        /** Copies the memberships. */
        public InUse {
            memberships = List.copyOf(memberships);
        }

        @Override
        public <T> T fold(Function<Removed, T> removed, Function<InUse, T> inUse, Function<Unknown, T> unknown) {
            return inUse.apply(this);
        }
    }

    /** This provider has no such set. */
    record Unknown() implements RemoveOutcome {
        @Override
        public <T> T fold(Function<Removed, T> removed, Function<InUse, T> inUse, Function<Unknown, T> unknown) {
            return unknown.apply(this);
        }
    }
}
