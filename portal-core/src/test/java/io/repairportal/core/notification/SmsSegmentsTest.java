package io.repairportal.core.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.core.notification.SmsSegments.Encoding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("How many text messages a text is billed as")
class SmsSegmentsTest {

    @ParameterizedTest(name = "{0} × {1} → {2}, {3}")
    @CsvSource({
        "a, 160, GSM_7, 1",
        "a, 161, GSM_7, 2",
        "a, 306, GSM_7, 2",
        "a, 307, GSM_7, 3",
        "ü, 160, GSM_7, 1",
        "ß, 161, GSM_7, 2",
        "€, 80, GSM_7, 1",
        "€, 81, GSM_7, 2",
        "€, 152, GSM_7, 2",
        "€, 153, GSM_7, 3",
        "ç, 70, UCS_2, 1",
        "ç, 71, UCS_2, 2",
        "“, 134, UCS_2, 2",
        "“, 135, UCS_2, 3",
        "😀, 35, UCS_2, 1",
        "😀, 36, UCS_2, 2",
        "😀, 66, UCS_2, 2",
        "😀, 67, UCS_2, 3"
    })
    @DisplayName("GSM-7 with its extension table, else UCS-2; nothing is split over two parts (L1)")
    void countsSegments(String letter, int times, Encoding encoding, int segments) {
        String text = letter.repeat(times);
        assertThat(SmsSegments.encodingOf(text)).isEqualTo(encoding);
        assertThat(SmsSegments.count(text)).isEqualTo(segments);
    }

    @ParameterizedTest
    @CsvSource({"''", "Hello [world] {~} \\ ^ | @£$"})
    @DisplayName("an empty text and the extension table are one part of GSM-7")
    void extensionTable(String text) {
        assertThat(SmsSegments.encodingOf(text)).isEqualTo(Encoding.GSM_7);
        assertThat(SmsSegments.count(text)).isEqualTo(1);
    }
}
