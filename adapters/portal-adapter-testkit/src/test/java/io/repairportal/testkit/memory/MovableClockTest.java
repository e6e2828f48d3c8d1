package io.repairportal.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MovableClockTest {

    @Test
    @DisplayName("the clock stands still until it is moved, and its sisters of other zones move with it (M3)")
    void movesOnlyWhenMoved() {
        MovableClock clock = MovableClock.at("2026-03-02T09:00:00Z");
        Clock london = clock.withZone(ZoneId.of("Europe/London"));

        assertThat(clock.advance(Duration.ofHours(1))).isEqualTo(Instant.parse("2026-03-02T10:00:00Z"));
        assertThat(london.instant()).isEqualTo(clock.instant());

        clock.set(Instant.EPOCH);
        assertThat(london.instant()).isEqualTo(Instant.EPOCH);
        assertThat(london.getZone()).isEqualTo(ZoneId.of("Europe/London"));
    }

    @Test
    @DisplayName("a seeded random source says the same in every run (M3)")
    void seedsRepeat() {
        SecureRandom one = new SeededRandom(7);
        SecureRandom other = new SeededRandom(7);

        assertThat(one.nextLong()).isEqualTo(other.nextLong());
        assertThat(one.generateSeed(4)).isEqualTo(other.generateSeed(4));
        assertThat(one.nextInt(1_000)).isEqualTo(other.nextInt(1_000)).isBetween(0, 999);
    }
}
