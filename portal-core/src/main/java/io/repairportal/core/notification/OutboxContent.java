package io.repairportal.core.notification;

import io.repairportal.core.signin.AccountErrand;
import io.repairportal.spi.access.KeyHash;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.address.PhoneNumber;
import io.repairportal.spi.mail.Mail;
import io.repairportal.spi.notification.HostEvents;
import java.util.Optional;
import java.util.function.Function;

/** What is inside a sealed message of the outbox. Consumed by the worker. */
sealed interface OutboxContent {

    /** Handles every kind of content. */
    <T> T fold(
            Function<MailContent, T> mail,
            Function<TextContent, T> text,
            Function<EventContent, T> event,
            Function<WorkContent, T> work);

    /** A mail, complete but for the logo, which is fetched when it leaves. */
    record MailContent(String sender, EmailAddress recipient, Optional<EmailAddress> replyTo, Mail.Body body)
            implements OutboxContent {
        @Override
        public <T> T fold(
                Function<MailContent, T> mail,
                Function<TextContent, T> text,
                Function<EventContent, T> event,
                Function<WorkContent, T> work) {
            return mail.apply(this);
        }
    }

    /** A text message. */
    record TextContent(String sender, PhoneNumber recipient, String text) implements OutboxContent {
        @Override
        public <T> T fold(
                Function<MailContent, T> mail,
                Function<TextContent, T> words,
                Function<EventContent, T> event,
                Function<WorkContent, T> work) {
            return words.apply(this);
        }
    }

    /** Something the host wants to hear. */
    record EventContent(HostEvents.Event event) implements OutboxContent {
        @Override
        public <T> T fold(
                Function<MailContent, T> mail,
                Function<TextContent, T> text,
                Function<EventContent, T> host,
                Function<WorkContent, T> work) {
            return host.apply(this);
        }
    }

    /** Something for the worker to find out; nothing leaves for it, but other messages may be written. Consumed by the worker. */
    sealed interface WorkContent extends OutboxContent {
        /** Handles every kind of work. */
        <T> T fold(Function<NewLinkContent, T> newLink, Function<ErrandContent, T> errand);

        @Override
        default <T> T fold(
                Function<MailContent, T> mail,
                Function<TextContent, T> text,
                Function<EventContent, T> event,
                Function<WorkContent, T> work) {
            return work.apply(this);
        }
    }

    /** The wish for a new link in the place of an old one. */
    record NewLinkContent(KeyHash old) implements WorkContent {
        @Override
        public <T> T fold(Function<NewLinkContent, T> newLink, Function<ErrandContent, T> errand) {
            return newLink.apply(this);
        }
    }

    /** What somebody without a proven name asked for. */
    record ErrandContent(AccountErrand errand) implements WorkContent {
        @Override
        public <T> T fold(Function<NewLinkContent, T> newLink, Function<ErrandContent, T> other) {
            return other.apply(this);
        }
    }
}
