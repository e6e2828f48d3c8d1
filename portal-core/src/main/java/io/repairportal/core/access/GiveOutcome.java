package io.repairportal.core.access;

import io.repairportal.core.message.Violation;
import io.repairportal.spi.access.Membership;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** What became of the wish to give somebody access (A8). Consumed by pages and hosts. */
public sealed interface GiveOutcome {

    /** Handles both outcomes. */
    <T> T fold(Function<Given, T> given, Function<Invalid, T> invalid);

    /** The membership exists; nobody has been invited yet. */
    record Given(Membership membership) implements GiveOutcome {
        /** Checks the membership. */
        public Given {
            Objects.requireNonNull(membership, "membership");
        }

        @Override
        public <T> T fold(Function<Given, T> given, Function<Invalid, T> invalid) {
            return given.apply(this);
        }
    }

    /** Something must be corrected; nothing is stored. */
    record Invalid(List<Violation> violations) implements GiveOutcome {
        /** Copies the violations. */
        public Invalid {
            violations = List.copyOf(violations);
        }

        /** One field is wrong. */
        public static Invalid of(String field, String code) {
            return new Invalid(List.of(new Violation(field, code)));
        }

        @Override
        public <T> T fold(Function<Given, T> given, Function<Invalid, T> invalid) {
            return invalid.apply(this);
        }
    }
}
