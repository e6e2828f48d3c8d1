package io.repairportal.reference.openrepair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.repairportal.reference.Refusal;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of the Open Repair Data Standard as the world writes them: other delimiters, other quotes, and slips. */
class OpenRepairFileTest {
    private static final String HEADER =
            "id,data_provider,country,partner_product_category,product_category,product_category_id,brand,"
                    + "year_of_manufacture,product_age,repair_status,repair_barrier_if_end_of_life,group_identifier,event_date,problem";
    private static final String ROW = "r_#,RC,GBR,x,Toaster,40,Dualit,2009,,Fixed,,Cardiff,2024-05-04,burns one side";

    @TempDir
    Path folder;

    @Test
    @DisplayName("every cell quoted, none quoted, semicolons and tabs are the same repairs (import)")
    void quotingAndDelimitersDoNotMatter() throws IOException {
        String plain = HEADER + "\n" + row(1) + "\n" + row(2) + "\n";
        String quoted = "\"" + plain.strip().replace(",", "\",\"").replace("\n", "\"\n\"") + "\"";

        assertThat(repairs(quoted)).isEqualTo(repairs(plain));
        assertThat(repairs(plain.replace(',', ';'))).isEqualTo(repairs(plain));
        assertThat(repairs(plain.replace(',', '\t'))).isEqualTo(repairs(plain));
        assertThat(repairs(plain.replace("\n", "\r\n"))).isEqualTo(repairs(plain));
        assertThat(repairs("\uFEFF" + plain)).isEqualTo(repairs(plain));
    }

    @Test
    @DisplayName(
            "a quoted cell may hold delimiters, quotes and line ends; the lines after it keep their numbers (import)")
    void cellsMayHoldAnything() throws IOException {
        String text =
                HEADER + "\n" + row(1).replace("burns one side", "\"burns, \"\"one\"\"\nside\"") + "\n" + "broken\n";

        assertThat(repairs(text))
                .singleElement()
                .extracting(RepairRecord::problem)
                .isEqualTo("burns, \"one\" side");
        assertThat(skipped(text))
                .singleElement()
                .extracting(OpenRepairFile.SkippedRow::line)
                .isEqualTo(4);
    }

    @Test
    @DisplayName("a quote that is never closed costs its own row, not the rest of the file (import)")
    void anOpenQuoteDoesNotSwallowTheFile() throws IOException {
        String text = HEADER + "\n" + row(1).replace("burns", "\"burns") + "\n" + row(2) + "\n" + row(3) + "\n";

        assertThat(repairs(text)).extracting(RepairRecord::id).containsExactly("r_2", "r_3");
        assertThat(skipped(text))
                .containsExactly(new OpenRepairFile.SkippedRow(2, "opens a quote that is never closed"));
    }

    @Test
    @DisplayName("a cell of a megabyte is refused with its line, in bounded memory, and the next row is read (import)")
    void hugeCellsAreNamed() throws IOException {
        String text = HEADER + "\n" + row(1).replace("burns", "x".repeat(1_000_000)) + "\n" + row(2) + "\n";

        assertThat(repairs(text)).extracting(RepairRecord::id).containsExactly("r_2");
        assertThat(skipped(text))
                .containsExactly(new OpenRepairFile.SkippedRow(2, "is longer than 65,536 bytes, no repair needs that"));
        assertThat(skipped(HEADER + "\n" + row(1).replace("burns", "y".repeat(30_000)) + "\n"))
                .containsExactly(new OpenRepairFile.SkippedRow(2, "has a cell of more than 20,000 characters"));
    }

    @Test
    @DisplayName("each malformed row is named with its line and the reason (import)")
    void malformedRowsAreNamed() throws IOException {
        String text = String.join(
                "\n",
                HEADER,
                row(1).replace("r_1", ""),
                row(2).replace("2024-05-04", "4 May 2024"),
                row(3).replace("Fixed", "Mended"),
                row(4) + ",more",
                row(5),
                row(5),
                row(6).replace("Cardiff", "").replace(",RC,", ",,"),
                "");

        assertThat(skipped(text).stream().map(Object::toString))
                .containsExactly(
                        "Line 2 has no id.",
                        "Line 3 has the event_date \"4 May 2024\", not one like 2024-07-31.",
                        "Line 4 has the repair_status \"Mended\", which is none of Fixed, Repairable, End of life, Unknown.",
                        "Line 5 has 15 cells, but the first line names 14.",
                        "Line 7 repeats the id r_5 of line 6.",
                        "Line 8 names no group.");
        assertThat(repairs(text)).extracting(RepairRecord::id).containsExactly("r_5");
    }

    @Test
    @DisplayName("a missing column is named; a column nobody knows is ignored (import)")
    void missingColumnsAreNamed() throws IOException {
        assertThatThrownBy(() -> repairs("id,brand,what_ever\n1,2,3\n"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("lacks the columns country, product_category, repair_status")
                .hasMessageContaining("give a file of the Open Repair Data Standard");
        assertThat(repairs(HEADER + ",what_ever\n" + row(1) + ",7\n")).hasSize(1);
        assertThatThrownBy(() -> repairs("")).isInstanceOf(Refusal.class).hasMessageContaining("empty");
    }

    @Test
    @DisplayName("another encoding is refused with the line that shows it and what to do (import)")
    void otherEncodingsAreRefused() {
        String text = HEADER + "\n" + row(1) + "\n" + row(2).replace("Cardiff", "Café") + "\n";

        for (Charset other : List.of(StandardCharsets.ISO_8859_1, Charset.forName("windows-1252"))) {
            assertThatThrownBy(() -> read(text.getBytes(other), new Collected()))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("Line 3 is not UTF-8")
                    .hasMessageContaining("iconv");
        }
        assertThatThrownBy(() -> read(text.getBytes(StandardCharsets.UTF_16), new Collected()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Line 1 is not UTF-8");
    }

    @Test
    @DisplayName("a file that is not there is refused by name (import)")
    void missingFilesAreRefused() {
        assertThatThrownBy(() -> new OpenRepairFile(folder.resolve("none.csv")).read(new Collected()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("none.csv");
    }

    @Test
    @DisplayName("the published file has 20,190 repairs of 189 groups, none of them malformed (import)")
    void thePublishedFileIsRead() {
        Survey survey = Survey.of(new OpenRepairFile(PublishedFile.path()));

        assertThat(survey.repairs()).isEqualTo(20_190);
        assertThat(survey.firstOfEachGroup()).hasSize(189);
        assertThat(survey.skipped()).isEmpty();
        assertThat(survey.count(RepairStatus.FIXED)).isEqualTo(10_474);
        assertThat(survey.count(RepairStatus.END_OF_LIFE)).isEqualTo(4_001);
        assertThat(survey.count(RepairStatus.REPAIRABLE)).isEqualTo(3_808);
        assertThat(survey.count(RepairStatus.UNKNOWN)).isEqualTo(1_907);
        assertThat(survey.withoutProblem()).isEqualTo(54);
    }

    @Test
    @DisplayName("a date is a day in the country of the group, at ten in the morning (import)")
    void datesAreLocal() throws IOException {
        RepairRecord repair = repairs(HEADER + "\n" + row(1) + "\n").get(0);

        assertThat(repair.date()).isEqualTo(LocalDate.of(2024, 5, 4));
        assertThat(RepairStory.workOrder(repair, RepairGroup.ref("Cardiff")).openedAt())
                .isEqualTo("2024-05-04T09:00:00Z");
    }

    private static String row(int number) {
        return ROW.replace("#", String.valueOf(number));
    }

    private List<RepairRecord> repairs(String text) throws IOException {
        Collected collected = new Collected();
        read(text.getBytes(StandardCharsets.UTF_8), collected);
        return collected.repairs;
    }

    private List<OpenRepairFile.SkippedRow> skipped(String text) throws IOException {
        Collected collected = new Collected();
        read(text.getBytes(StandardCharsets.UTF_8), collected);
        return collected.skipped;
    }

    private void read(byte[] bytes, Collected collected) throws IOException {
        Path file = Files.write(folder.resolve("repairs.csv"), bytes);
        new OpenRepairFile(file).read(collected);
    }

    private static final class Collected implements OpenRepairFile.Reader {
        private final List<RepairRecord> repairs = new ArrayList<>();
        private final List<OpenRepairFile.SkippedRow> skipped = new ArrayList<>();

        @Override
        public void repair(RepairRecord repair) {
            repairs.add(repair);
        }

        @Override
        public void skipped(OpenRepairFile.SkippedRow row) {
            skipped.add(row);
        }
    }
}
