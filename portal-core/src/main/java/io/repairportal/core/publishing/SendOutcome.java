package io.repairportal.core.publishing;

import io.repairportal.core.notification.Refusal;
import io.repairportal.spi.access.KeyHash;
import io.repairportal.spi.notification.OutboxRef;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** What became of a message that staff sent. Consumed by staff pages and hosts. */
public sealed interface SendOutcome {

    /** Handles both outcomes. */
    <T> T fold(Function<Sent, T> sent, Function<Refused, T> refused);

    /**
     * It waits in the outbox and will leave.
     *
     * @param messages one for each channel
     * @param links the link in each of them
     */
    record Sent(List<OutboxRef> messages, List<KeyHash> links) implements SendOutcome {
        /** Copies both. */
        public Sent {
            messages = List.copyOf(messages);
            links = List.copyOf(links);
        }

        @Override
        public <T> T fold(Function<Sent, T> sent, Function<Refused, T> refused) {
            return sent.apply(this);
        }
    }

    /** It was not sent, and nothing changed. */
    record Refused(Refusal reason) implements SendOutcome {
        /** Checks the reason. */
        public Refused {
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public <T> T fold(Function<Sent, T> sent, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }
}
