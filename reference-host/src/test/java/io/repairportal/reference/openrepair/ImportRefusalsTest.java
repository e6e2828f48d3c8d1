package io.repairportal.reference.openrepair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.repairportal.reference.Refusal;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Files that cannot be imported: told before anything is made. */
class ImportRefusalsTest {
    private static final String HEADER = "id,country,product_category,brand,repair_status,"
            + "repair_barrier_if_end_of_life,group_identifier,event_date,problem\n";
    private static final String GOOD = "r_1,GBR,Toaster,Dualit,Fixed,,Cardiff,2024-05-04,burns\n";
    private static final String BAD = "r_2,GBR,Toaster,Dualit,Mended,,Cardiff,2024-05-04,burns\n";

    @TempDir
    Path folder;

    @Test
    @DisplayName("no such file, a folder, an empty file and a picture are told as such, and nothing is made (import)")
    void filesAreChecked() throws IOException {
        refused(folder.resolve("none.csv"), "There is no file");
        refused(Files.createDirectory(folder.resolve("folder")), "cannot be read: check that it is a file");
        refused(file("", StandardCharsets.UTF_8), "The file is empty");
        refused(
                Files.write(folder.resolve("x.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0}),
                "Line 1 is not UTF-8");
    }

    @Test
    @DisplayName("each way to write UTF-16, and Latin-1, are told with the command that mends them (import)")
    void encodingsAreChecked() throws IOException {
        String text = HEADER + GOOD.replace("Cardiff", "Café");

        refused(file(text, StandardCharsets.UTF_16), "Line 1 is not UTF-8 but UTF-16", "iconv -f UTF-16");
        refused(file(text, StandardCharsets.UTF_16LE), "Line 1 is not UTF-8 but UTF-16");
        refused(file("\uFEFF" + text, StandardCharsets.UTF_16LE), "Line 1 is not UTF-8 but UTF-16");
        refused(file(text, StandardCharsets.ISO_8859_1), "Line 2 is not UTF-8", "iconv -f WINDOWS-1252");
    }

    @Test
    @DisplayName("a wrong header names the missing columns, a file of nothing but mistakes its first one (import)")
    void contentIsChecked() throws IOException {
        refused(file("a,b,c\n1,2,3\n", StandardCharsets.UTF_8), "lacks the columns id, country", "first line names");
        String[] lenient = {"--links", folder.resolve("links.jsonl").toString()};
        refused(
                file(HEADER + BAD, StandardCharsets.UTF_8),
                lenient,
                "nothing was imported",
                "Line 2 has the repair_status");
    }

    @Test
    @DisplayName("with --strict one malformed row stops everything before anything is written (import)")
    void strictStops() throws IOException {
        refused(
                file(HEADER + GOOD + BAD, StandardCharsets.UTF_8),
                "Line 3 has the repair_status \"Mended\"",
                "--strict");
    }

    @Test
    @DisplayName("links that could not be written at the end are refused at the beginning (import)")
    void linksAreChecked() throws IOException {
        Path file = file(HEADER + GOOD, StandardCharsets.UTF_8);

        refused(file, new String[] {"--links", folder.toString()}, "links cannot be written");
        refused(file, new String[] {"--links", folder + "/none/links.jsonl"}, "links cannot be written");
        refused(file, new String[] {"--links-all"}, "add --links FILE");
        refused(file, new String[] {"--public-url", "ftp://shop.example"}, "public URL");
    }

    private void refused(Path file, String... said) {
        refused(file, new String[] {"--strict"}, said);
    }

    private void refused(Path file, String[] more, String... said) {
        Path data = folder.resolve("data");
        ImportCommand command = new ImportCommand();
        CommandLine line = new CommandLine(command);
        line.parseArgs(arguments(file, data, more));

        assertThatThrownBy(command::call)
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.sentences())
                        .hasSize(1))
                .hasMessageContainingAll(said);
        if (!more[0].equals("--public-url")) {
            assertThat(data).doesNotExist();
        }
    }

    private static String[] arguments(Path file, Path data, String... more) {
        String[] all = new String[more.length + 4];
        System.arraycopy(new String[] {"--open-repair", file.toString(), "--data-dir", data.toString()}, 0, all, 0, 4);
        System.arraycopy(more, 0, all, 4, more.length);
        return all;
    }

    private Path file(String text, Charset encoding) throws IOException {
        return Files.write(folder.resolve("repairs.csv"), text.getBytes(encoding));
    }
}
