package io.repairportal.spi.provider;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * When a location can be reached, in the location's own time zone.
 *
 * @param week the spans of each day; a day that is missing is closed all day
 * @param closedOn single days on which the location is closed although the week says otherwise
 */
public record OpeningHours(Map<DayOfWeek, List<Span>> week, Set<LocalDate> closedOn) {
    private static final int DAYS_AHEAD = 366;

    /** Copies both; the week keeps the order of the days. */
    public OpeningHours {
        Map<DayOfWeek, List<Span>> copy = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, spans) -> copy.put(day, List.copyOf(spans)));
        week = Collections.unmodifiableMap(copy);
        closedOn = Set.copyOf(closedOn);
    }

    /**
     * From opening to closing on one day.
     *
     * @param opens included
     * @param closes excluded; after {@code opens}
     */
    public record Span(LocalTime opens, LocalTime closes) {
        /** Checks the order. */
        public Span {
            if (!opens.isBefore(closes)) {
                throw new IllegalArgumentException("a span must open before it closes: " + opens + " to " + closes);
            }
        }
    }

    /** Returns hours that are not known; such a location never says that it is closed. */
    public static OpeningHours unknown() {
        return new OpeningHours(Map.of(), Set.of());
    }

    /** Returns the same hours from Monday to Friday. */
    public static OpeningHours weekdays(LocalTime opens, LocalTime closes) {
        Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.SATURDAY) < 0) {
                week.put(day, List.of(new Span(opens, closes)));
            }
        }
        return new OpeningHours(week, Set.of());
    }

    /** Returns whether any hours are known. */
    public boolean known() {
        return !week.isEmpty();
    }

    /** Returns the closing time if the location is open at this local time. */
    public Optional<LocalTime> openUntil(LocalDateTime at) {
        return spansOn(at.toLocalDate()).stream()
                .filter(span -> !at.toLocalTime().isBefore(span.opens())
                        && at.toLocalTime().isBefore(span.closes()))
                .map(Span::closes)
                .findFirst();
    }

    /** Returns when the location opens next after this local time, looking one year ahead. */
    public Optional<LocalDateTime> opensNext(LocalDateTime after) {
        for (int days = 0; days < DAYS_AHEAD; days++) {
            LocalDate day = after.toLocalDate().plusDays(days);
            Optional<LocalDateTime> opening = spansOn(day).stream()
                    .map(span -> day.atTime(span.opens()))
                    .filter(opens -> opens.isAfter(after))
                    .min(LocalDateTime::compareTo);
            if (opening.isPresent()) {
                return opening;
            }
        }
        return Optional.empty();
    }

    private List<Span> spansOn(LocalDate day) {
        return closedOn.contains(day) ? List.of() : week.getOrDefault(day.getDayOfWeek(), List.of());
    }
}
