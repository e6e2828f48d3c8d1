package io.repairportal.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A form that the host has read before us")
class ReadByHostTest {

    @ParameterizedTest
    @CsvSource({
        "ISO-8859-1, Müller-Łódź",
        "iso-8859-1, Ǻ and 修理",
        "ISO-8859-15, Müller",
        "windows-1252, Müller",
        "UTF-8, Müller-Łódź",
        "UTF-8, Ã¼ber",
        "US-ASCII, Mueller"
    })
    @DisplayName("a name arrives as it was typed, whatever encoding the host has chosen (M1, A2)")
    void namesArriveAsTyped(String encoding, String typed) {
        String read = new String(typed.getBytes(UTF_8), Charset.forName(encoding));
        assertThat(ReadByHost.in(encoding).asSent(read)).contains(typed);
    }

    @Test
    @DisplayName("a host that has chosen nothing may have read UTF-8 or ISO 8859-1: both are understood (M1)")
    void nothingChosen() {
        ReadByHost reader = ReadByHost.in(null);
        assertThat(reader.asSent("Müller-Łódź")).contains("Müller-Łódź");
        assertThat(reader.asSent("Müller")).contains("Müller");
        assertThat(reader.asSent(new String("Müller".getBytes(UTF_8), ISO_8859_1)))
                .contains("Müller");
    }

    @Test
    @DisplayName("a container that reads UTF-8 whatever the host has chosen is understood as well (M1)")
    void choiceWithoutEffect() {
        assertThat(ReadByHost.in("ISO-8859-1").asSent("Müller-Łódź")).contains("Müller-Łódź");
        assertThat(ReadByHost.in("windows-1252").asSent("Müller")).contains("Müller");
    }

    @Test
    @DisplayName("letters that the host's encoding has lost are refused, not guessed (M1, A3)")
    void lostLetters() {
        String lost = new String("Łódź".getBytes(UTF_8), Charset.forName("windows-1252"));
        assertThat(lost).contains("\ufffd");
        assertThat(ReadByHost.in("windows-1252").asSent(lost)).isEmpty();
        assertThat(ReadByHost.in("US-ASCII").asSent("M\ufffd\ufffdller")).isEmpty();
        assertThat(ReadByHost.in("ISO-8859-1").asSent("a\u0000b")).isEmpty();
    }
}
