package io.repairportal.core.message;

import io.repairportal.core.notification.Refusal;
import io.repairportal.spi.message.MessageRef;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** What became of an answer of staff. Consumed by staff pages and hosts. */
public sealed interface ReplyOutcome {

    /** Handles every outcome. */
    <T> T fold(Function<Replied, T> replied, Function<Invalid, T> invalid, Function<Refused, T> refused);

    /**
     * It is stored. The customer is told by mail or text message, unless {@code notTold} says why that was not possible.
     */
    record Replied(MessageRef message, Optional<Refusal> notTold) implements ReplyOutcome {
        /** Checks both. */
        public Replied {
            Objects.requireNonNull(message, "message");
            Objects.requireNonNull(notTold, "notTold");
        }

        @Override
        public <T> T fold(Function<Replied, T> replied, Function<Invalid, T> invalid, Function<Refused, T> refused) {
            return replied.apply(this);
        }
    }

    /** Something must be corrected; nothing is stored. */
    record Invalid(List<Violation> violations) implements ReplyOutcome {
        /** Copies the violations. */
        public Invalid {
            violations = List.copyOf(violations);
        }

        @Override
        public <T> T fold(Function<Replied, T> replied, Function<Invalid, T> invalid, Function<Refused, T> refused) {
            return invalid.apply(this);
        }
    }

    /** Nothing is stored: the work order is unknown or hidden. */
    record Refused(Refusal reason) implements ReplyOutcome {
        /** Checks the reason. */
        public Refused {
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public <T> T fold(Function<Replied, T> replied, Function<Invalid, T> invalid, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }
}
