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

    /** A mail, complete but for the logo, which is fetched when it leaves. Whether a stranger asked for it says {@code asked}. */
    record MailContent(
            String sender, EmailAddress recipient, Optional<EmailAddress> replyTo, Mail.Body body, boolean asked)
            implements OutboxContent {
        MailContent(String sender, EmailAddress recipient, Optional<EmailAddress> replyTo, Mail.Body body) {
            this(sender, recipient, replyTo, body, false);
        }

        MailContent asked(boolean by) {
            return new MailContent(sender, recipient, replyTo, body, by);
        }

        @Override
        public <T> T fold(
                Function<MailContent, T> mail,
                Function<TextContent, T> text,
                Function<EventContent, T> event,
                Function<WorkContent, T> work) {
            return mail.apply(this);
        }
    }

    /** A text message. Whether a stranger asked for it says {@code asked}. */
    record TextContent(String sender, PhoneNumber recipient, String text, boolean asked) implements OutboxContent {
        TextContent(String sender, PhoneNumber recipient, String text) {
            this(sender, recipient, text, false);
        }

        TextContent asked(boolean by) {
            return new TextContent(sender, recipient, text, by);
        }

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
