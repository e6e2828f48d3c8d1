package io.repairportal.store.jpa.provider;

import io.repairportal.spi.provider.Location;
import io.repairportal.spi.provider.LocationRef;
import io.repairportal.spi.provider.OpeningHours;
import io.repairportal.store.jpa.json.AddressJson;
import io.repairportal.store.jpa.json.ReachJson;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A location as stored.
 *
 * @param week spans of each day as "08:00-17:00"
 */
record LocationJson(
        String ref,
        String name,
        AddressJson address,
        ReachJson reach,
        Map<DayOfWeek, List<String>> week,
        List<String> closedOn,
        String zone) {

    /** Returns the form of a location. */
    static LocationJson of(Location location) {
        Map<DayOfWeek, List<String>> week = new EnumMap<>(DayOfWeek.class);
        location.hours()
                .week()
                .forEach((day, spans) -> week.put(
                        day,
                        spans.stream()
                                .map(span -> span.opens() + "-" + span.closes())
                                .toList()));
        return new LocationJson(
                location.ref().value(),
                location.name(),
                AddressJson.of(location.address()),
                ReachJson.of(location.reach()),
                week,
                location.hours().closedOn().stream()
                        .sorted()
                        .map(LocalDate::toString)
                        .toList(),
                location.zone().getId());
    }

    /** Returns the location of this form. */
    Location location() {
        return new Location(new LocationRef(ref), name, address.address(), reach.reach(), hours(), ZoneId.of(zone));
    }

    private OpeningHours hours() {
        Map<DayOfWeek, List<OpeningHours.Span>> spans = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, written) ->
                spans.put(day, written.stream().map(LocationJson::span).toList()));
        Set<LocalDate> closed = new LinkedHashSet<>();
        closedOn.forEach(day -> closed.add(LocalDate.parse(day)));
        return new OpeningHours(spans, closed);
    }

    private static OpeningHours.Span span(String written) {
        int dash = written.indexOf('-');
        return new OpeningHours.Span(
                LocalTime.parse(written.substring(0, dash)), LocalTime.parse(written.substring(dash + 1)));
    }
}
