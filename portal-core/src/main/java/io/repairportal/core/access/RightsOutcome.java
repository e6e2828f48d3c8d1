package io.repairportal.core.access;

import io.repairportal.spi.access.AccessRights;
import java.util.Objects;
import java.util.function.Function;

/** What became of a set of access rights that staff wanted to store (K2). Consumed by staff pages and hosts. */
public sealed interface RightsOutcome {

    /** Handles both outcomes. */
    <T> T fold(Function<Stored, T> stored, Function<Refused, T> refused);

    /** Why nothing is stored. */
    enum Reason {
        /** The name is blank. */
        BLANK_NAME,
        /** The name has more than 100 characters. */
        LONG_NAME,
        /** Another set of this provider has the name, compared without case. */
        NAME_TAKEN,
        /** Somebody else changed the set since it was read. */
        CHANGED_MEANWHILE,
        /** This provider has no such set. */
        UNKNOWN
    }

    /** It is stored; effective at the next request on every node. */
    record Stored(AccessRights rights) implements RightsOutcome {
        /** Checks the rights. */
        public Stored {
            Objects.requireNonNull(rights, "rights");
        }

        @Override
        public <T> T fold(Function<Stored, T> stored, Function<Refused, T> refused) {
            return stored.apply(this);
        }
    }

    /** Nothing is stored. */
    record Refused(Reason reason) implements RightsOutcome {
        /** Checks the reason. */
        public Refused {
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public <T> T fold(Function<Stored, T> stored, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }
}
