package io.repairportal.reference.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The time in which the story of the demonstration is told. */
class StoryClockTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-11-22T00:00:00Z");
    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("Europe/London"), ZoneId.of("Europe/Berlin"), ZoneId.of("America/Los_Angeles"));

    @Test
    @DisplayName(
            "at whatever hour the demonstration starts: the story happened by day, in order, and not long ago (B5)")
    void byDay() {
        for (ZoneId zone : ZONES) {
            IntStream.range(0, 24).forEach(hour -> {
                Instant now = MIDNIGHT.plus(Duration.ofHours(hour));
                StoryClock clock = new StoryClock(now);
                List<Instant> story = IntStream.rangeClosed(9, 17)
                        .mapToObj(each -> clock.past(0, each, zone))
                        .toList();
                assertThat(story).isSorted().allMatch(now::isAfter);
                assertThat(story)
                        .extracting(at -> at.atZone(zone).getHour())
                        .containsExactly(9, 10, 11, 12, 13, 14, 15, 16, 17);
                assertThat(Duration.between(story.get(8), now)).isLessThan(Duration.ofHours(25));
                assertThat(clock.past(-1, 17, zone)).isBefore(story.get(0));
            });
        }
    }

    @Test
    @DisplayName("a time of the night is told by day, on the same day, before what came later")
    void neverAtNight() {
        for (ZoneId zone : ZONES) {
            // why these: on one of them clocks go back, on another forward
            for (String day : List.of("2026-10-25", "2026-11-01", "2026-03-29", "2026-03-08", "2026-06-10")) {
                List<Instant> told = IntStream.range(0, 24 * 60)
                        .mapToObj(minute -> Instant.parse(day + "T00:00:00Z").plusSeconds(60L * minute))
                        .map(time -> StoryClock.byDay(time, zone))
                        .toList();
                assertThat(told).isSorted().doesNotHaveDuplicates().allSatisfy(time -> assertThat(
                                time.atZone(zone).getHour())
                        .isBetween(9, 17));
            }
        }
        Instant night = Instant.parse("2026-11-22T03:00:00Z");
        assertThat(StoryClock.byDay(night, ZONES.get(0)).atZone(ZONES.get(0)).toLocalDate())
                .isEqualTo(LocalDate.parse("2026-11-22"));
    }

    @Test
    @DisplayName("nothing is told of tomorrow or of the night")
    void neverLater() {
        StoryClock clock = new StoryClock(MIDNIGHT);
        assertThatThrownBy(() -> clock.past(1, 9, ZONES.get(0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> clock.past(0, 18, ZONES.get(0))).isInstanceOf(IllegalArgumentException.class);
    }
}
