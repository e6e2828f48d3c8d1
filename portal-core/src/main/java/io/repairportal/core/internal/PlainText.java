package io.repairportal.core.internal;

import java.util.regex.Pattern;

/** What people typed, as every database and every mail takes it: line feeds, no control characters, no halves of characters. Pure. */
public final class PlainText {
    private static final Pattern BREAKS = Pattern.compile("\\r\\n?");
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}\\p{Cs}&&[^\\n\\t]]");

    // why: a mark of direction lets the name of a program read as if it ended in .pdf
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{Cc}\\u061c\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb]");

    private PlainText() {}

    /** Returns a name in one line, without what nobody sees: control characters, marks of direction, spaces of no width. */
    static String ofName(String typed) {
        return UNSEEN.matcher(of(typed).replaceAll("[\\n\\t]", " ")).replaceAll("");
    }

    /** Returns {@code typed} cleaned; nothing visible is lost. */
    public static String of(String typed) {
        return UNFIT.matcher(BREAKS.matcher(typed).replaceAll("\n")).replaceAll("");
    }
}
