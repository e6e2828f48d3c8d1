package io.repairportal.core.internal;

import java.util.regex.Pattern;

/** What people typed, as every database and every mail takes it: line feeds, no control characters, no halves of characters. Pure. */
public final class PlainText {
    private static final Pattern BREAKS = Pattern.compile("\\r\\n?");
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}\\p{Cs}&&[^\\n\\t]]");

    private PlainText() {}

    /** Returns {@code typed} cleaned; nothing visible is lost. */
    public static String of(String typed) {
        return UNFIT.matcher(BREAKS.matcher(typed).replaceAll("\n")).replaceAll("");
    }
}
