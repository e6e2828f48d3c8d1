package io.repairportal.store.jpa.json;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads points in time as {@link Instant#toString} writes them. A list of work orders holds hundreds, and the formatter of the JDK takes
 * longer for them than everything else in the text; whatever does not look like the usual form is left to it.
 */
public final class Times {
    private static final int SECONDS = 20;
    private static final long DAY = 86_400;

    private Times() {}

    /** Returns the instant of {@code text} if there is one. */
    static Optional<Instant> maybe(@Nullable String text) {
        return text == null ? Optional.empty() : Optional.of(instant(text));
    }

    /** Returns the instant of {@code text}, for example {@code 2026-03-02T09:00:00Z}. */
    public static Instant instant(String text) {
        if (text.length() < SECONDS || text.charAt(text.length() - 1) != 'Z' || !isTime(text)) {
            return Instant.parse(text);
        }
        int second = number(text, 17, 19);
        int nano = text.length() == SECONDS ? 0 : nano(text);
        int secondOfDay = (number(text, 11, 13) * 60 + number(text, 14, 16)) * 60 + second;
        if (nano < 0 || second > 59 || number(text, 14, 16) > 59 || secondOfDay >= DAY) {
            return Instant.parse(text);
        }
        return Instant.ofEpochSecond(date(text.substring(0, 10)).toEpochDay() * DAY + secondOfDay, nano);
    }

    /** Returns the day of {@code text}, for example {@code 2026-03-02}. */
    public static LocalDate date(String text) {
        if (text.length() != 10 || !isDate(text)) {
            return LocalDate.parse(text);
        }
        return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    }

    private static boolean isDate(String text) {
        return digits(text, 0, 4)
                && text.charAt(4) == '-'
                && digits(text, 5, 7)
                && text.charAt(7) == '-'
                && digits(text, 8, 10);
    }

    private static boolean isTime(String text) {
        return isDate(text)
                && text.charAt(10) == 'T'
                && digits(text, 11, 13)
                && text.charAt(13) == ':'
                && digits(text, 14, 16)
                && text.charAt(16) == ':'
                && digits(text, 17, 19);
    }

    /** Returns the nanoseconds behind the point; negative if there are none. */
    private static int nano(String text) {
        int places = text.length() - SECONDS - 1;
        if (text.charAt(19) != '.' || places < 1 || places > 9 || !digits(text, SECONDS, SECONDS + places)) {
            return -1;
        }
        int nano = number(text, SECONDS, SECONDS + places);
        for (int place = places; place < 9; place++) {
            nano *= 10;
        }
        return nano;
    }

    private static boolean digits(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (text.charAt(at) < '0' || text.charAt(at) > '9') {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            number = number * 10 + text.charAt(at) - '0';
        }
        return number;
    }
}
