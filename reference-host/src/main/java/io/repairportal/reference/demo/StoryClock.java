package io.repairportal.reference.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** The time in which the story of a demonstration is told: set to each event while it is told, never later than the real one. One thread. */
final class StoryClock extends Clock {
    private static final int OPENS = 9;
    private static final int CLOSED = 18;
    private static final int OPEN_HOURS = 8;
    // why one more than usual: the day on which clocks go back has as many
    private static final int HOURS = 25;

    private final Instant realNow;
    private Instant told;

    StoryClock(Instant realNow) {
        this.realNow = realNow;
        this.told = realNow;
    }

    /** Returns a time in the working day {@code days} from the last one that is over (negative: before), at that hour of the zone. */
    Instant past(int days, int hour, ZoneId zone) {
        if (days > 0 || hour >= CLOSED) {
            throw new IllegalArgumentException("the story tells what has happened while the shops were open");
        }
        // why not today before the evening: what lies ahead would have to be told at night, and out of order
        int over = realNow.atZone(zone).getHour() < CLOSED ? 1 : 0;
        return day(days - over, zone).atTime(hour, 7).atZone(zone).toInstant();
    }

    /** Returns a time of the same day in this zone at which the shops are open; what was later stays later. */
    static Instant byDay(Instant time, ZoneId zone) {
        ZonedDateTime midnight = time.atZone(zone).truncatedTo(ChronoUnit.DAYS);
        Duration sinceMidnight = Duration.between(midnight.toInstant(), time);
        return midnight.withHour(OPENS)
                .plus(sinceMidnight.multipliedBy(OPEN_HOURS).dividedBy(HOURS))
                .toInstant();
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
