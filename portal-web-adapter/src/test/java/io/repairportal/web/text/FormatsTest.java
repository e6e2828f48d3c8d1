package io.repairportal.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FormatsTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant NOW = Instant.parse("2026-11-24T11:42:00Z");

    private final Formats english = in(Locale.UK);
    private final Formats german = in(Locale.GERMANY);

    @Test
    @DisplayName("a day is said with its weekday, and with the year only if it is another one (O1)")
    void days() {
        assertThat(english.day(LocalDate.of(2026, 11, 27))).isEqualTo("Fri 27 Nov");
        assertThat(english.day(LocalDate.of(2027, 1, 4))).isEqualTo("Mon 4 Jan 2027");
        assertThat(german.day(LocalDate.of(2026, 11, 27))).isEqualTo("Fr., 27. November");
    }

    @Test
    @DisplayName("today and yesterday are those of the location, not of the server (O1)")
    void todayIsTheLocations() {
        Formats auckland = new Formats(TextBundles.ours().in(Locale.UK), ZoneId.of("Pacific/Auckland"), NOW);
        assertThat(auckland.moment(Instant.parse("2026-11-24T10:55:00Z"))).isEqualTo("yesterday at 23:55");
        assertThat(english.moment(Instant.parse("2026-11-24T10:55:00Z"))).isEqualTo("today at 10:55");
        assertThat(german.moment(Instant.parse("2026-11-24T10:55:00Z"))).isEqualTo("heute um 10:55 Uhr");
    }

    @Test
    @DisplayName("how long ago something was is said in words, in the singular for one (O1)")
    void ago() {
        assertThat(english.ago(NOW.minusSeconds(20))).isEqualTo("just now");
        assertThat(english.ago(NOW.minusSeconds(60))).isEqualTo("1 minute ago");
        assertThat(english.ago(NOW.minusSeconds(7_300))).isEqualTo("2 hours ago");
        assertThat(german.ago(NOW.minusSeconds(90_000))).isEqualTo("vor 1 Tag");
        assertThat(german.ago(NOW.minusSeconds(864_000))).isEqualTo("vor 10 Tagen");
    }

    @Test
    @DisplayName("a time is written as the reader's country does (O1)")
    void times() {
        assertThat(english.time(LocalTime.of(9, 5))).isEqualTo("09:05");
        assertThat(in(Locale.US).time(LocalTime.of(9, 5))).startsWith("9:05").endsWith("AM");
    }

    @Test
    @DisplayName("money carries its currency as the language writes it, without decimals where there are none (O1)")
    void money() {
        assertThat(english.money(Money.of(214_800, "GBP"))).isEqualTo("£2,148.00");
        assertThat(german.money(Money.of(42_300, "EUR"))).isEqualTo("423,00\u00a0€");
        assertThat(english.money(Money.of(1_200, "JPY"))).endsWith("1,200");
    }

    @Test
    @DisplayName("file sizes are decimal and short (E2)")
    void sizes() {
        assertThat(english.size(900)).isEqualTo("900 bytes");
        assertThat(english.size(184_300)).isEqualTo("184 kB");
        assertThat(german.size(2_440_000)).isEqualTo("2,4 MB");
    }

    @Test
    @DisplayName("one key renames a work order everywhere, the host's text before ours (O1)")
    void oneKeyRenamesWorkOrders() {
        TextSource host = (language, key) -> key.equals("workOrder.noun") ? Optional.of("Repair") : Optional.empty();
        Texts texts = TextBundles.behind(host).in(Locale.ENGLISH);
        assertThat(texts.of("workOrder.label", "4711")).isEqualTo("Repair 4711");
        assertThat(texts.of("photos.title", "4711")).isEqualTo("Photos – Repair 4711");
    }

    @Test
    @DisplayName("a language without texts of ours is answered in English (O1)")
    void otherLanguagesFallBack() {
        assertThat(TextBundles.ours().in(Locale.forLanguageTag("cy")).of("frame.skip"))
                .isEqualTo("Skip to content");
    }

    private static Formats in(Locale language) {
        return new Formats(TextBundles.ours().in(language), LONDON, NOW);
    }
}
