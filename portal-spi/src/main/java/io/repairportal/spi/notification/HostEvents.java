package io.repairportal.spi.notification;

import io.repairportal.spi.OperationId;
import io.repairportal.spi.access.AccessLink;
import io.repairportal.spi.feedback.Feedback;
import io.repairportal.spi.message.Message;
import io.repairportal.spi.provider.ProviderRef;
import java.util.Objects;
import java.util.function.Function;

/**
 * Who wants to hear what customers did. Told after the portal has stored it, at least once, in no particular order.
 *
 * <p>Throwing means "not taken": the event is told again later.
 */
public interface HostEvents {

    /** Takes note of an event. The same {@link Event#operation()} again must change nothing. */
    void heard(Event event);

    /** Something a customer did. Consumed by hosts. */
    sealed interface Event {

        /** Returns what names this event; the same on every repeat. */
        OperationId operation();

        /** Returns at which provider it happened. */
        ProviderRef provider();

        /** Handles every event. */
        <T> T fold(
                Function<MessageWritten, T> messageWritten,
                Function<FeedbackGiven, T> feedbackGiven,
                Function<LinkSuspended, T> linkSuspended);

        /** A customer wrote a message. */
        record MessageWritten(OperationId operation, ProviderRef provider, Message message) implements Event {
            /** Checks that all are there. */
            public MessageWritten {
                Objects.requireNonNull(operation, "operation");
                Objects.requireNonNull(provider, "provider");
                Objects.requireNonNull(message, "message");
            }

            @Override
            public <T> T fold(
                    Function<MessageWritten, T> messageWritten,
                    Function<FeedbackGiven, T> feedbackGiven,
                    Function<LinkSuspended, T> linkSuspended) {
                return messageWritten.apply(this);
            }
        }

        /** A customer gave feedback. */
        record FeedbackGiven(OperationId operation, ProviderRef provider, Feedback feedback) implements Event {
            /** Checks that all are there. */
            public FeedbackGiven {
                Objects.requireNonNull(operation, "operation");
                Objects.requireNonNull(provider, "provider");
                Objects.requireNonNull(feedback, "feedback");
            }

            @Override
            public <T> T fold(
                    Function<MessageWritten, T> messageWritten,
                    Function<FeedbackGiven, T> feedbackGiven,
                    Function<LinkSuspended, T> linkSuspended) {
                return feedbackGiven.apply(this);
            }
        }

        /** A link was suspended after too many wrong answers. */
        record LinkSuspended(OperationId operation, ProviderRef provider, AccessLink.Target target) implements Event {
            /** Checks that all are there. */
            public LinkSuspended {
                Objects.requireNonNull(operation, "operation");
                Objects.requireNonNull(provider, "provider");
                Objects.requireNonNull(target, "target");
            }

            @Override
            public <T> T fold(
                    Function<MessageWritten, T> messageWritten,
                    Function<FeedbackGiven, T> feedbackGiven,
                    Function<LinkSuspended, T> linkSuspended) {
                return linkSuspended.apply(this);
            }
        }
    }
}
