package io.repairportal.core.notification;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Whether there is somebody a message with a link can go to. Consumed by the services that send such messages. */
public sealed interface Addressing {

    /** Handles both outcomes. */
    <T> T fold(Function<To, T> to, Function<Refused, T> refused);

    /** These; one for each channel, at least one. */
    record To(List<Recipient> recipients) implements Addressing {
        /** Copies the recipients. */
        public To {
            recipients = List.copyOf(recipients);
        }

        @Override
        public <T> T fold(Function<To, T> to, Function<Refused, T> refused) {
            return to.apply(this);
        }
    }

    /** Nobody, for this reason. */
    record Refused(Refusal reason) implements Addressing {
        /** Checks the reason. */
        public Refused {
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public <T> T fold(Function<To, T> to, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }
}
