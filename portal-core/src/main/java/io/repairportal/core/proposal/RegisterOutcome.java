package io.repairportal.core.proposal;

import io.repairportal.core.message.Violation;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** What became of the wish to become a customer (A12). Consumed by the page that asked. */
public sealed interface RegisterOutcome {

    /** Handles every outcome. */
    <T> T fold(Supplier<T> asked, Function<Invalid, T> invalid, Supplier<T> notOffered);

    /** If it was not asked too often, a mail has gone to the address; nothing tells whether somebody has a login with it (P9). */
    record Asked() implements RegisterOutcome {
        @Override
        public <T> T fold(Supplier<T> asked, Function<Invalid, T> invalid, Supplier<T> notOffered) {
            return asked.get();
        }
    }

    /** Something must be corrected; nothing is stored or sent. */
    record Invalid(List<Violation> violations) implements RegisterOutcome {
        /** Copies the violations. */
        public Invalid {
            violations = List.copyOf(violations);
        }

        @Override
        public <T> T fold(Supplier<T> asked, Function<Invalid, T> invalid, Supplier<T> notOffered) {
            return invalid.apply(this);
        }
    }

    /** The provider takes no registrations. */
    record NotOffered() implements RegisterOutcome {
        @Override
        public <T> T fold(Supplier<T> asked, Function<Invalid, T> invalid, Supplier<T> notOffered) {
            return notOffered.get();
        }
    }
}
