package io.repairportal.core.notification;

import io.repairportal.spi.address.EmailAddress;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** What became of a test of changed words (L2). Consumed by staff pages and hosts. */
public sealed interface TemplateTrial {

    /** Handles every outcome. */
    <T> T fold(Function<Sent, T> sent, Function<Refused, T> refused, Function<NoAddress, T> noAddress);

    /** It is on its way to the staff member who asked for it, and to nobody else. */
    record Sent(EmailAddress address) implements TemplateTrial {
        /** Checks the address. */
        public Sent {
            Objects.requireNonNull(address, "address");
        }

        @Override
        public <T> T fold(Function<Sent, T> sent, Function<Refused, T> refused, Function<NoAddress, T> noAddress) {
            return sent.apply(this);
        }
    }

    /** Nothing was sent: something is wrong with the words. */
    record Refused(List<TemplateFlaw> flaws) implements TemplateTrial {
        /** Copies the flaws. */
        public Refused {
            flaws = List.copyOf(flaws);
        }

        @Override
        public <T> T fold(Function<Sent, T> sent, Function<Refused, T> refused, Function<NoAddress, T> noAddress) {
            return refused.apply(this);
        }
    }

    /** Nothing was sent: the host tells no mail address of this staff member. */
    record NoAddress() implements TemplateTrial {
        @Override
        public <T> T fold(Function<Sent, T> sent, Function<Refused, T> refused, Function<NoAddress, T> noAddress) {
            return noAddress.apply(this);
        }
    }
}
