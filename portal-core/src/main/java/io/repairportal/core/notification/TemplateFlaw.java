package io.repairportal.core.notification;

import java.util.Objects;

/**
 * What is wrong with a draft of a message template (L2). Consumed by staff pages, which say it beside the field, and by hosts.
 *
 * @param part which field
 * @param kind what is wrong with it
 * @param detail the placeholder, or the number of characters allowed; may be empty
 */
public record TemplateFlaw(Part part, Kind kind, String detail) {
    /** Checks that all are there. */
    public TemplateFlaw {
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(detail, "detail");
    }

    /** A field of a template. */
    public enum Part {
        /** The subject of a mail. */
        SUBJECT,
        /** The largest line of a mail. */
        HEADING,
        /** What the message says. */
        TEXT
    }

    /** What can be wrong. */
    public enum Kind {
        /** Nothing is there. */
        BLANK,
        /** There are more characters than the detail says. */
        TOO_LONG,
        /** A line break stands where only one line is possible; in a subject it could begin another header (P33). */
        LINE_BREAK,
        /** There is a character that nobody sees: a control character, half a character, or one that turns the reading order of a line. */
        UNSEEN_CHARACTER,
        /** A brace has no partner. */
        LONE_BRACE,
        /** The detail is no placeholder of this message. */
        UNKNOWN_PLACEHOLDER,
        /** The placeholder in the detail must stand in heading or text. */
        PLACEHOLDER_MISSING
    }
}
