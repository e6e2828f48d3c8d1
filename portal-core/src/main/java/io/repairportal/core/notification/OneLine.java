package io.repairportal.core.notification;

import java.util.regex.Pattern;

/** Texts of people made fit for one line of a header: no line breaks, no control characters, nothing that turns the reading order. Pure. */
final class OneLine {
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\s]+");
    private static final Pattern TURNS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F\\u061C]");

    private OneLine() {}

    /** Returns {@code text} in one line of at most {@code most} characters; a longer one ends in an ellipsis. */
    static String of(String text, int most) {
        return cut(line(text), most, "…");
    }

    /** Returns the same for a text message, whose alphabet has no ellipsis: a longer one ends in three dots. */
    static String forTextMessage(String text, int most) {
        return cut(line(text), most, "...");
    }

    private static String line(String text) {
        return BREAKS.matcher(TURNS.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    private static String cut(String text, int most, String mark) {
        if (text.length() <= most) {
            return text;
        }
        int end = most - mark.length();
        // why not between two halves: half a character is no text
        int whole = Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
        return text.substring(0, whole).stripTrailing() + mark;
    }
}
