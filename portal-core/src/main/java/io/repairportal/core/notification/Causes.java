package io.repairportal.core.notification;

import io.repairportal.spi.PortalAdapterException;
import java.util.regex.Pattern;

/** Why a message did not leave, in words for staff, without anybody's address, number or link (P67). Pure. */
final class Causes {
    private static final int LONGEST = 300;
    private static final Pattern PERSONAL =
            Pattern.compile("\\S+@\\S+|\\w+://\\S+|[A-Za-z0-9_-]{24,}|\\+?\\d[\\d ()/.-]{4,}\\d");

    private Causes() {}

    static String of(Throwable failure) {
        if (failure instanceof PortalAdapterException known) {
            String message = known.getMessage() == null ? "" : known.getMessage();
            return OneLine.of(known.kind() + ": " + withoutPersons(message), LONGEST);
        }
        // why not its message: nobody knows what an unforeseen failure quotes
        return "failed unexpectedly: " + failure.getClass().getSimpleName();
    }

    private static String withoutPersons(String text) {
        return PERSONAL.matcher(text).replaceAll("…");
    }
}
