package io.repairportal.spi.notification;

import io.repairportal.spi.internal.Require;

/**
 * The words of a message template, with placeholders such as {@code {shop}} in them.
 *
 * @param subject of a mail; empty for a text message; at most 200 characters
 * @param heading the largest line of a mail; empty for a text message; at most 200 characters
 * @param text what the message says; 1 to 4,000 characters
 */
public record Wording(String subject, String heading, String text) {
    /** The longest subject or heading, in characters. */
    public static final int LONGEST_LINE = 200;

    /** The longest text, in characters. */
    public static final int LONGEST_TEXT = 4_000;

    /** Checks lengths. */
    public Wording {
        Require.atMost(subject, LONGEST_LINE, "subject");
        Require.atMost(heading, LONGEST_LINE, "heading");
        Require.text(text, LONGEST_TEXT, "text");
    }

    /** Returns the words of a text message. */
    public static Wording ofText(String text) {
        return new Wording("", "", text);
    }
}
