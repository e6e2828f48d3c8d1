package io.repairportal.core.notification;

import java.util.regex.Pattern;

/** Texts of people made fit for one line of a header: no line breaks, no control characters, nothing that turns the reading order. Pure. */
final class OneLine {
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\s]+");
    private static final Pattern TURNS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F\\u061C]");

    private OneLine() {}

    /** Returns {@code text} in one line of at most {@code most} characters; a longer one ends in an ellipsis. */
    static String of(String text, int most) {
        String line = BREAKS.matcher(TURNS.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
        return cut(line, most);
    }

    /** Returns {@code text}, lines kept, in at most {@code most} characters; a longer one ends in an ellipsis. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end).stripTrailing() + "…";
    }
}
