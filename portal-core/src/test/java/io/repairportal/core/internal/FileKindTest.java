package io.repairportal.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.file.FileContent;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What a file is, by its content")
class FileKindTest {
    private static final String PROSE = "Please mind the dent at the left door.\n";
    private static final String PDF = "%PDF-1.7\n%\u00e2\u00e3\n1 0 obj<</Type/Catalog>>endobj\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>",
                "<script>alert(1)</script>",
                "<SCRIPT src=x>",
                "<svg onload=alert(1)>",
                "<svg/onload=alert(1)>",
                "<!DOCTYPE html>",
                "<?xml version='1.0'?>",
                "<img src=x onerror=alert(1)>",
                "<a href=x\nonmouseover = 'go()'>",
                "<x title=\"<\" onfocus=\"go()\">",
                "<a href='javascript:go()'>",
                "<iframe src=x>"
            })
    @DisplayName("text is refused wherever in it stands what browsers take for a page, across pieces as well (E4, P24)")
    void markupAnywhere(String markup) {
        assertThat(kind(markup, "notes.txt")).isEmpty();
        for (int before : new int[] {1, 8_192 - markup.length() / 2, 9_000, 100_001}) {
            String text = PROSE.repeat(before / PROSE.length() + 1).substring(0, before - 1) + "\n" + markup + "\n";
            assertThat(kind(text, "notes.txt")).as("after %s", before).isEmpty();
            assertThat(kind(text, "notes.csv")).as("after %s", before).isEmpty();
        }
    }

    @Test
    @DisplayName("markup at the beginning is refused behind any number of spaces (P24)")
    void markupBehindSpaces() {
        assertThat(kind(" ".repeat(20_000) + "<anything>text</anything>", "notes.txt"))
                .isEmpty();
        assertThat(kind("\u00ef\u00bb\u00bf\n<note/>", "notes.txt")).isEmpty();
        assertThat(kind("#!/bin/sh\n", "notes.txt")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<3 this shop",
                "a < b and b > c",
                "From: Dana <dana@whitfield.example>\nTo: <shop@acme.example>",
                "it goes on loading = slowly; set onload=true",
                "write <name> here, and the <heading> there",
                "the page says javascript: is off",
                "1;<5 mm;ok"
            })
    @DisplayName("text that only mentions an angle, an address or a handler is text (E4)")
    void plainText(String text) {
        assertThat(kind(text, "notes.txt")).map(FileKind::mediaType).contains("text/plain");
        assertThat(kind(PROSE.repeat(500) + text, "notes.csv"))
                .map(FileKind::mediaType)
                .contains("text/csv");
    }

    @Test
    @Timeout(20)
    @DisplayName("25 MB of the worst text are judged within seconds (P25)")
    void boundedTime() {
        assertThat(kind("<a ".repeat(8_000_000), "notes.txt")).isEmpty();
        assertThat(kind("x" + "<a ".repeat(8_000_000), "notes.txt")).isPresent();
        assertThat(kind("x" + " onclick ".repeat(2_700_000), "notes.txt")).isPresent();
    }

    @Test
    @DisplayName("a document has its header first and the mark of its end near the end (E4, P24)")
    void documents() {
        assertThat(kind(PDF + "%%EOF", "a.pdf")).map(FileKind::mediaType).contains("application/pdf");
        assertThat(kind(PDF + "x".repeat(50_000) + "%%EOF\n" + " ".repeat(900), "a.pdf"))
                .isPresent();
        assertThat(kind(PDF + "x".repeat(3_000) + "<?xpacket begin?><script>in a stream</script>\n%%EOF\n", "a.pdf"))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%PDF-<html><script>alert(1)</script></html>\n%%EOF\n",
                "%PDF-1.7\n<html><script>alert(1)</script></html>\n%%EOF\n",
                "%PDF-1.7\n<img src=x onerror=alert(1)>\n%%EOF\n",
                "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n",
                "%PDF-9.9\n%%EOF\n",
                " %PDF-1.7\n<html>%%EOF\n"
            })
    @DisplayName("a page that begins like a document, or one without an end, is none (E4, P24)")
    void noDocuments(String content) {
        assertThat(kind(content, "a.pdf")).isEmpty();
    }

    @Test
    @DisplayName("a mark of the end far from the end is none (P24)")
    void endTooEarly() {
        assertThat(kind(PDF + "%%EOF\n" + "x".repeat(5_000), "a.pdf")).isEmpty();
    }

    @Test
    @DisplayName("a stored name has no control characters and no marks that turn its ending round (P26)")
    void namesReadAsTheyEnd() {
        FileKind text = kind(PROSE, "notes.txt").orElseThrow();
        assertThat(text.named("in\u202evoice\u2066\u0085\u200f\ufefftxt.exe")).isEqualTo("invoicetxt.txt");
        assertThat(text.named("two\nlines\there.txt")).isEqualTo("two lines here.txt");
        assertThat(text.named("C:\\paint\\Gr\u00fc\u00dfe \ud83d\udc69\u200d\ud83d\udd27.txt"))
                .isEqualTo("Gr\u00fc\u00dfe \ud83d\udc69\u200d\ud83d\udd27.txt");
    }

    private static Optional<FileKind> kind(String content, String name) {
        return FileKind.of(
                FileContent.of("application/octet-stream", content.getBytes(StandardCharsets.ISO_8859_1)), name);
    }
}
