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
                Function<OfPerson, T> ofPerson);

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
                    Function<OfPerson, T> ofPerson) {
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
                    Function<OfPerson, T> ofPerson) {
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
                    Function<OfPerson, T> ofPerson) {
                return linkSuspended.apply(this);
            }
        }

        /** Something about the person herself, whom the host knows as one of its contacts or not. Consumed by hosts. */
        sealed interface OfPerson extends Event {

            /** Returns for which customer she acts. */
            CustomerRef customer();

            /** Returns which contact of the customer she is, if she is one. */
            Optional<ContactRef> contact();

            /** Handles every event of this kind. */
            <T> T fold(Function<DetailsChanged, T> detailsChanged, Function<PersonErased, T> personErased);

            @Override
            default ProviderRef provider() {
                return customer().provider();
            }

            @Override
            default <T> T fold(
                    Function<MessageWritten, T> messageWritten,
                    Function<FeedbackGiven, T> feedbackGiven,
                    Function<LinkSuspended, T> linkSuspended,
                    Function<OfPerson, T> ofPerson) {
                return ofPerson.apply(this);
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
                implements OfPerson {
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
            public <T> T fold(Function<DetailsChanged, T> changed, Function<PersonErased, T> personErased) {
                return changed.apply(this);
            }
        }

        /**
         * A person wished the portal to forget her, or staff did it for her (O4). The portal has done its part; whether the host keeps its own
         * facts about her, because the books need them, is for the host to decide.
         *
         * @param operation names this event
         * @param customer for which customer she acted
         * @param contact which contact of the customer she was, if she was one
         * @param byStaff whether staff did it; otherwise she wished it herself, signed in
         */
        record PersonErased(OperationId operation, CustomerRef customer, Optional<ContactRef> contact, boolean byStaff)
                implements OfPerson {
            /** Checks that all are there. */
            public PersonErased {
                Objects.requireNonNull(operation, "operation");
                Objects.requireNonNull(customer, "customer");
                Objects.requireNonNull(contact, "contact");
            }

            @Override
            public <T> T fold(Function<DetailsChanged, T> detailsChanged, Function<PersonErased, T> erased) {
                return erased.apply(this);
            }
        }
    }
}
