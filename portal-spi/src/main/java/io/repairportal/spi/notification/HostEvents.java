package io.repairportal.spi.notification;

import io.repairportal.spi.OperationId;
import io.repairportal.spi.access.AccessLink;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.feedback.Feedback;
import io.repairportal.spi.message.Message;
import io.repairportal.spi.proposal.Details;
import io.repairportal.spi.provider.ProviderRef;
import java.util.Objects;
import java.util.Optional;
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
                Function<LinkSuspended, T> linkSuspended,
                Function<DetailsChanged, T> detailsChanged);

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
                    Function<LinkSuspended, T> linkSuspended,
                    Function<DetailsChanged, T> detailsChanged) {
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
                    Function<LinkSuspended, T> linkSuspended,
                    Function<DetailsChanged, T> detailsChanged) {
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
                    Function<LinkSuspended, T> linkSuspended,
                    Function<DetailsChanged, T> detailsChanged) {
                return linkSuspended.apply(this);
            }
        }

        /**
         * A customer has changed her own details; only what differs from {@code before} is meant (A20). The host changes its facts and says so
         * by the usual news.
         *
         * @param operation names this event
         * @param customer which customer
         * @param contact which contact of the customer, if it is one
         * @param before how it was
         * @param wanted how it is now
         */
        record DetailsChanged(
                OperationId operation,
                CustomerRef customer,
                Optional<ContactRef> contact,
                Details before,
                Details wanted)
                implements Event {
            /** Checks that all are there. */
            public DetailsChanged {
                Objects.requireNonNull(operation, "operation");
                Objects.requireNonNull(customer, "customer");
                Objects.requireNonNull(contact, "contact");
                Objects.requireNonNull(before, "before");
                Objects.requireNonNull(wanted, "wanted");
            }

            /** Returns these facts of the customer with what the customer has changed, for hosts that keep them as they are told here. */
            public Customer appliedTo(Customer facts) {
                return new DetailsApplied(this).to(facts);
            }

            @Override
            public ProviderRef provider() {
                return customer.provider();
            }

            @Override
            public <T> T fold(
                    Function<MessageWritten, T> messageWritten,
                    Function<FeedbackGiven, T> feedbackGiven,
                    Function<LinkSuspended, T> linkSuspended,
                    Function<DetailsChanged, T> changed) {
                return changed.apply(this);
            }
        }
    }
}
