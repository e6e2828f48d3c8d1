package io.repairportal.core.publishing;

import io.repairportal.core.notification.Refusal;
import io.repairportal.core.notification.RenderedMessage;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** What staff see before they send. Consumed by staff pages and hosts. */
public sealed interface Preview {

    /** Handles both outcomes. */
    <T> T fold(Function<Ready, T> ready, Function<Refused, T> refused);

    /**
     * It can be sent like this.
     *
     * @param messages what each receiver reads; the link in it opens nothing
     * @param publishes whether sending makes the hidden work order visible (A1)
     */
    record Ready(List<RenderedMessage> messages, boolean publishes) implements Preview {
        /** Copies the messages. */
        public Ready {
            messages = List.copyOf(messages);
        }

        @Override
        public <T> T fold(Function<Ready, T> ready, Function<Refused, T> refused) {
            return ready.apply(this);
        }
    }

    /** It cannot be sent. */
    record Refused(Refusal reason) implements Preview {
        /** Checks the reason. */
        public Refused {
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public <T> T fold(Function<Ready, T> ready, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }
}
