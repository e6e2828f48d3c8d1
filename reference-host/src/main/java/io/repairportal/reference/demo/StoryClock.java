package io.repairportal.reference.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time in which the story of a demonstration is told: set to each event while it is told, never later than the real one. One thread. */
final class StoryClock extends Clock {
    private final Instant realNow;
    private Instant told;

    StoryClock(Instant realNow) {
        this.realNow = realNow;
        this.told = realNow;
    }

    /** Returns a time {@code days} from now (negative: before) at that hour of the zone, but before now. */
    Instant past(int days, int hour, ZoneId zone) {
        Instant wanted = day(days, zone).atTime(hour, 7).atZone(zone).toInstant();
        Instant latest = realNow.minusSeconds(1_200 - 40L * hour);
        return wanted.isAfter(latest) ? latest : wanted;
    }

    /** Returns the day {@code days} from now; a day of the weekend becomes the Monday after it. */
    LocalDate workday(int days, ZoneId zone) {
        LocalDate day = day(days, zone);
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday == DayOfWeek.SATURDAY ? day.plusDays(2) : weekday == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }

    /** Returns the day {@code days} from now. */
    LocalDate day(int days, ZoneId zone) {
        return realNow.atZone(zone).toLocalDate().plusDays(days);
    }

    void tellAt(Instant time) {
        told = time;
    }

    @Override
    public Instant instant() {
        return told;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(told, zone);
    }
}
