package io.repairportal.core.notification;

import io.repairportal.spi.access.Channel;
import java.util.Locale;
import java.util.Objects;

/**
 * A message as its receiver will read it, for preview.
 *
 * @param channel mail or text message
 * @param recipient address or number as staff know it
 * @param language of the texts
 * @param subject one line; empty for a text message
 * @param text plain text; for a text message all of it
 * @param html a whole document; empty for a text message
 * @param segments how many text messages are paid for; 0 for a mail
 */
public record RenderedMessage(
        Channel channel, String recipient, Locale language, String subject, String text, String html, int segments) {
    /** Checks that all are there. */
    public RenderedMessage {
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(recipient, "recipient");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(html, "html");
    }

    /** Returns a mail. */
    static RenderedMessage of(String recipient, Letter letter) {
        return new RenderedMessage(
                Channel.EMAIL,
                recipient,
                letter.language(),
                letter.top().subject(),
                LetterText.of(letter),
                LetterHtml.of(letter),
                0);
    }

    /** Returns a text message. */
    static RenderedMessage ofText(String recipient, Locale language, String text) {
        return new RenderedMessage(Channel.SMS, recipient, language, "", text, "", SmsSegments.count(text));
    }
}
