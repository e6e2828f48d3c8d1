package io.repairportal.store.jpa.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Points in time in stored texts")
class TimesTest {
    private static final long LATEST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    @Test
    @DisplayName("whatever the JDK writes is read as the JDK reads it (B2)")
    void readsWhatIsWritten() {
        Random random = new Random(20261122);
        int[] parts = {0, 1, 1_000, 1_000_000, 120_000_000, 999_999_999};
        for (int round = 0; round < 5_000; round++) {
            Instant instant = Instant.ofEpochSecond(random.nextLong(-62_000_000_000L, LATEST), parts[round % 6]);
            assertThat(Times.instant(instant.toString())).isEqualTo(instant);
            LocalDate day = LocalDate.ofEpochDay(random.nextLong(-700_000, 2_900_000));
            assertThat(Times.date(day.toString())).isEqualTo(day);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+10000-01-01T00:00:00Z",
                "-0001-01-01T00:00:00Z",
                "2026-03-02T09:00:00.1234567Z",
                "2026-12-31T23:59:60Z",
                "2026-03-02T09:00:00.Z",
                "2026-03-02T24:00:00Z"
            })
    @DisplayName("unusual forms are left to the JDK (B2)")
    void unusualForms(String text) {
        assertThat(Times.instant(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2026-03-02",
                "2026-02-30T09:00:00Z",
                "2026-03-02T25:00:00Z",
                "2026-03-02T09:60:00Z",
                "2026-03-02 09:00:00Z",
                "2026-03-02T09:00Z",
                "2026-03-02T09:00:00.1234567890Z",
                "2026-03-02T09:00:0\u0660Z"
            })
    @DisplayName("what is no time is refused (B2)")
    void noTimes(String text) {
        assertThatThrownBy(() -> Times.instant(text)).isInstanceOf(DateTimeException.class);
    }
}
