package io.repairportal.spi.mail;

import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.file.FileContent;
import io.repairportal.spi.internal.Require;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A mail in plain text and HTML.
 *
 * @param messageId left part of the Message-ID; the same on every repeat of the same mail
 * @param senderName the provider's name, shown as the From name; the address is the mailer's own
 * @param recipient to whom it goes
 * @param replyTo where an answer goes
 * @param body subject and both texts
 * @param images pictures that the HTML names as {@code cid:}
 */
public record Mail(
        String messageId,
        String senderName,
        EmailAddress recipient,
        Optional<EmailAddress> replyTo,
        Body body,
        List<InlineImage> images) {
    /** Checks that nothing can break a header. */
    public Mail {
        Require.opaque(messageId, "messageId");
        requireOneLine(senderName, "senderName");
        Objects.requireNonNull(recipient, "recipient");
        Objects.requireNonNull(replyTo, "replyTo");
        Objects.requireNonNull(body, "body");
        images = List.copyOf(images);
    }

    private static void requireOneLine(String value, String name) {
        Require.text(value, 250, name);
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(name + " must be one line without control characters");
        }
    }

    /**
     * What is read.
     *
     * @param subject one line; at most 250 characters
     * @param text for readers without HTML
     * @param html a whole document; refers to nothing outside the mail but links to click
     */
    public record Body(String subject, String text, String html) {
        /** Checks the subject. */
        public Body {
            requireOneLine(subject, "subject");
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(html, "html");
        }
    }

    /**
     * A picture inside the mail.
     *
     * @param contentId how the HTML names it
     * @param content the picture
     */
    public record InlineImage(String contentId, FileContent content) {
        /** Checks the name. */
        public InlineImage {
            Require.opaque(contentId, "contentId");
            Objects.requireNonNull(content, "content");
        }
    }
}
