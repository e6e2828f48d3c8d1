package io.repairportal.core.message;

import io.repairportal.spi.message.MessageRef;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** What became of something a customer wrote. Consumed by pages and hosts. */
public sealed interface WriteOutcome {

    /** Handles every outcome. */
    <T> T fold(
            Function<Written, T> written,
            Function<Invalid, T> invalid,
            Function<NotAllowed, T> notAllowed,
            Function<TooMany, T> tooMany);

    /** It is stored; the shop will hear of it. The same when the form was sent again. */
    record Written(MessageRef message) implements WriteOutcome {
        /** Checks the reference. */
        public Written {
            Objects.requireNonNull(message, "message");
        }

        @Override
        public <T> T fold(
                Function<Written, T> written,
                Function<Invalid, T> invalid,
                Function<NotAllowed, T> notAllowed,
                Function<TooMany, T> tooMany) {
            return written.apply(this);
        }
    }

    /** Something must be corrected; nothing is stored. */
    record Invalid(List<Violation> violations) implements WriteOutcome {
        /** Copies the violations. */
        public Invalid {
            violations = List.copyOf(violations);
        }

        @Override
        public <T> T fold(
                Function<Written, T> written,
                Function<Invalid, T> invalid,
                Function<NotAllowed, T> notAllowed,
                Function<TooMany, T> tooMany) {
            return invalid.apply(this);
        }
    }

    /** The work order does not exist for this viewer, or writing is not permitted. */
    record NotAllowed() implements WriteOutcome {
        @Override
        public <T> T fold(
                Function<Written, T> written,
                Function<Invalid, T> invalid,
                Function<NotAllowed, T> notAllowed,
                Function<TooMany, T> tooMany) {
            return notAllowed.apply(this);
        }
    }

    /** This viewer has written very often within the hour; nothing is stored. */
    record TooMany() implements WriteOutcome {
        @Override
        public <T> T fold(
                Function<Written, T> written,
                Function<Invalid, T> invalid,
                Function<NotAllowed, T> notAllowed,
                Function<TooMany, T> tooMany) {
            return tooMany.apply(this);
        }
    }
}
