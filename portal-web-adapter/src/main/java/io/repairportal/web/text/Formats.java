package io.repairportal.web.text;

import io.repairportal.spi.money.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Dates, times, amounts and sizes as people read them, in one language and the time zone of one location. Immutable.
 */
public final class Formats {
    private static final long KILO = 1_000;

    private final Texts texts;
    private final Locale language;
    private final ZoneId zone;
    private final Instant now;
    private final LocalDate today;

    /** Formats for readers of these texts, in this zone, at this moment. */
    public Formats(Texts texts, ZoneId zone, Instant now) {
        this.texts = texts;
        this.language = texts.language();
        this.zone = zone;
        this.now = now;
        this.today = now.atZone(zone).toLocalDate();
    }

    /** Returns a day: today, yesterday, else {@code Fri 27 Nov}, with the year if it is another one. */
    public String day(Instant at) {
        LocalDate day = at.atZone(zone).toLocalDate();
        long ago = ChronoUnit.DAYS.between(day, today);
        if (ago == 0) {
            return texts.of("date.today");
        }
        return ago == 1 ? texts.of("date.yesterday") : day(day);
    }

    /** Returns a day as {@code Fri 27 Nov}, with the year if it is another one. */
    public String day(LocalDate day) {
        String pattern = day.getYear() == today.getYear() ? "date.day" : "date.dayAndYear";
        return texts.dates(pattern).format(day);
    }

    /** Returns day and time, for example {@code today at 09:42}. */
    public String moment(Instant at) {
        return texts.of("date.moment", day(at), time(at.atZone(zone).toLocalTime()));
    }

    /** Returns how long ago something was, for example {@code 2 hours ago}. */
    public String ago(Instant at) {
        Duration since = Duration.between(at, now);
        if (since.toMinutes() < 1) {
            return texts.of("date.justNow");
        }
        if (since.toHours() < 1) {
            return texts.count("date.minutesAgo", since.toMinutes());
        }
        if (since.toDays() < 1) {
            return texts.count("date.hoursAgo", since.toHours());
        }
        return texts.count("date.daysAgo", since.toDays());
    }

    /** Returns a time of day. */
    public String time(LocalTime time) {
        return texts.times().format(time);
    }

    /** Returns the name of a day of the week. */
    public String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, language);
    }

    /** Returns the zone as in the tz database, for example {@code Europe/London}. */
    public String zone() {
        return zone.getId();
    }

    /** Returns the name of the zone, for readers who are elsewhere. */
    public String zoneName() {
        return texts.zone(zone);
    }

    /** Returns a day as machines read it. */
    public String iso(Instant at) {
        return at.atZone(zone).toLocalDate().toString();
    }

    /** Returns the local time of this moment. */
    public ZonedDateTime local() {
        return now.atZone(zone);
    }

    /** Returns an amount with its currency. */
    public String money(Money money) {
        return texts.amounts(money.currency()).format(money.amount());
    }

    /** Returns a quantity without needless zeros. */
    public String quantity(BigDecimal quantity) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMaximumFractionDigits(3);
        return format.format(quantity);
    }

    /** Returns a file size in decimal units. */
    public String size(long bytes) {
        if (bytes < KILO) {
            return texts.of("size.bytes", bytes);
        }
        if (bytes < KILO * KILO) {
            return texts.of("size.kilobytes", Math.round((double) bytes / KILO));
        }
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMaximumFractionDigits(1);
        return texts.of("size.megabytes", format.format((double) bytes / (KILO * KILO)));
    }
}
