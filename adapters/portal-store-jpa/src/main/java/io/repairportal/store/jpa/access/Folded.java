package io.repairportal.store.jpa.access;

import java.util.Locale;

/** Texts in the form in which they are compared without case. */
public final class Folded {

    private Folded() {}

    /** Returns {@code text} without case and without space around it. */
    public static String of(String text) {
        // why up before down: letters such as the long s and the final sigma have one capital
        return text.strip().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
