package io.repairportal.core.notification;

import io.repairportal.spi.notification.Wording;
import java.util.Objects;

/**
 * What somebody wants a message to say, right or wrong: {@link TemplateDesk} tells what is wrong with it. Line breaks of every kind become
 * line feeds, and space around the words is dropped.
 *
 * @param subject of a mail; empty for a text message
 * @param heading of a mail; empty for a text message
 * @param text what the message says
 */
public record TemplateDraft(String subject, String heading, String text) {
    /** Tidies line breaks and space. */
    public TemplateDraft {
        subject = subject.strip();
        heading = heading.strip();
        text = Objects.requireNonNull(text, "text").replaceAll("\\r\\n?", "\n").strip();
    }

    /** Returns the draft of a text message. */
    public static TemplateDraft ofText(String text) {
        return new TemplateDraft("", "", text);
    }

    /** Returns a draft with these words. */
    public static TemplateDraft of(Wording words) {
        return new TemplateDraft(words.subject(), words.heading(), words.text());
    }

    /** Returns the words; only of a draft in which nothing is wrong. */
    Wording wording() {
        return new Wording(subject, heading, text);
    }

    /** Returns words that can be shown whatever is wrong: too long ones are cut, missing ones taken from {@code otherwise}. */
    Wording shown(Wording otherwise) {
        return new Wording(
                cut(subject.isBlank() ? otherwise.subject() : subject, Wording.LONGEST_LINE),
                cut(heading.isBlank() ? otherwise.heading() : heading, Wording.LONGEST_LINE),
                cut(text.isBlank() ? otherwise.text() : text, Wording.LONGEST_TEXT));
    }

    private static String cut(String words, int most) {
        return words.length() <= most ? words : words.substring(0, most);
    }
}
