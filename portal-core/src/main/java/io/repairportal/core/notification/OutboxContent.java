package io.repairportal.core.notification;

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
            Function<NewLinkContent, T> newLink);

    /** A mail, complete but for the logo, which is fetched when it leaves. */
    record MailContent(String sender, EmailAddress recipient, Optional<EmailAddress> replyTo, Mail.Body body)
            implements OutboxContent {
        @Override
        public <T> T fold(
                Function<MailContent, T> mail,
                Function<TextContent, T> text,
                Function<EventContent, T> event,
                Function<NewLinkContent, T> newLink) {
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
                Function<NewLinkContent, T> newLink) {
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
                Function<NewLinkContent, T> newLink) {
            return host.apply(this);
        }
    }

    /** The wish for a new link in the place of an old one; nothing is sent for it, but another message is written. */
    record NewLinkContent(KeyHash old) implements OutboxContent {
        @Override
        public <T> T fold(
                Function<MailContent, T> mail,
                Function<TextContent, T> text,
                Function<EventContent, T> event,
                Function<NewLinkContent, T> newLink) {
            return newLink.apply(this);
        }
    }
}
