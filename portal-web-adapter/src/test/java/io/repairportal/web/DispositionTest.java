package io.repairportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The name under which a browser keeps a file")
class DispositionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u061c", "\u200b", "\u200e", "\u200f", "\u2028", "\u2029", "\u202a", "\u202b", "\u202c", "\u202d",
                "\u202e", "\u2066", "\u2067", "\u2068", "\u2069", "\ufeff", "\u0000", "\r", "\n", "\t", "\u001b",
                "\u007f", "\u0085", "\u009b", "\ud800"
            })
    @DisplayName("holds no control character and no mark of direction, in neither of its two forms (P26)")
    void nothingUnseen(String unseen) {
        assertThat(Disposition.attachment("invoice" + unseen + "fdp.exe"))
                .isEqualTo("attachment; filename=\"invoicefdp.exe\"; filename*=UTF-8''invoicefdp.exe");
    }

    @Test
    @DisplayName("keeps letters of every script, and joined pictures, in the form of RFC 8187 (P26)")
    void keepsLetters() {
        assertThat(Disposition.attachment("\u05e9\u05dc\u05d5\u05dd \ud83d\udc69\u200d\ud83d\udd27.pdf"))
                .startsWith("attachment; filename=\"____ ")
                .endsWith("filename*=UTF-8''%D7%A9%D7%9C%D7%95%D7%9D%20%F0%9F%91%A9%E2%80%8D%F0%9F%94%A7.pdf");
    }

    @Test
    @DisplayName("has no folders and no quotes (P26)")
    void noFolders() {
        assertThat(Disposition.attachment("../a\\b\"c.pdf"))
                .isEqualTo("attachment; filename=\".._a_b_c.pdf\"; filename*=UTF-8''.._a_b_c.pdf");
    }
}
