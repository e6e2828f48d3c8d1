package io.repairportal.reference.openrepair;

import io.repairportal.reference.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file of repairs. Every row either is a repair or is named with its line and the reason why it is not. Whole-file trouble (no such
 * file, another encoding, missing columns) is a {@link Refusal}. Used by one thread.
 */
final class OpenRepairFile {
    private static final int LONGEST_CELL = 20_000;

    private final Path file;

    OpenRepairFile(Path file) {
        this.file = file;
    }

    /** Takes what is in the file, in its order. */
    interface Reader {
        /** Takes a repair. */
        void repair(RepairRecord repair);

        /** Takes note of a row that is left out. */
        void skipped(SkippedRow row);
    }

    /** A row that is left out: its line, and why in words that follow "Line 7". */
    record SkippedRow(int line, String reason) {
        @Override
        public String toString() {
            return "Line " + line + " " + reason + ".";
        }
    }

    /** Reads the whole file. */
    void read(Reader reader) {
        try (InputStream bytes = Files.newInputStream(file)) {
            read(new CsvRows(bytes), reader);
        } catch (NoSuchFileException missing) {
            throw new Refusal("There is no file " + file + ": check the name after --open-repair.");
        } catch (IOException unreadable) {
            throw new Refusal(
                    "The file " + file + " cannot be read: check that it is a file and that you may read it.");
        }
    }

    private static void read(CsvRows rows, Reader reader) throws IOException {
        CsvRows.Row header =
                rows.header().orElseThrow(() -> new Refusal("The file is empty: give one with a header line."));
        Columns columns = new Columns(header.cells());
        Map<String, Integer> seen = new HashMap<>();
        for (Optional<CsvRows.Row> row = rows.next(); row.isPresent(); row = rows.next()) {
            take(row.get(), columns, seen, reader);
        }
    }

    private static void take(CsvRows.Row row, Columns columns, Map<String, Integer> seen, Reader reader) {
        try {
            RepairRecord repair = repair(row, columns);
            Integer before = seen.putIfAbsent(repair.id(), row.line());
            require(before == null, "repeats the id " + repair.id() + " of line " + before);
            reader.repair(repair);
        } catch (NotARepair reason) {
            reader.skipped(new SkippedRow(row.line(), String.valueOf(reason.getMessage())));
        }
    }

    private static RepairRecord repair(CsvRows.Row row, Columns columns) {
        require(!row.isMalformed(), row.malformed());
        List<String> cells = row.cells();
        require(
                cells.size() == columns.count(),
                "has " + cells.size() + " cells, but the first line names " + columns.count());
        require(
                cells.stream().noneMatch(cell -> cell.length() > LONGEST_CELL),
                String.format("has a cell of more than %,d characters", LONGEST_CELL));
        String id = columns.cell(cells, "id");
        require(!id.isEmpty(), "has no id");
        require(id.length() <= 200, "has an id of more than 200 characters");
        String group = columns.cell(cells, "group_identifier");
        String name = group.isEmpty() ? columns.cell(cells, "data_provider") : group;
        require(!name.isEmpty(), "names no group");
        return new RepairRecord(
                id,
                name,
                columns.cell(cells, "country"),
                item(cells, columns),
                columns.cell(cells, "problem"),
                date(columns.cell(cells, "event_date")),
                outcome(cells, columns));
    }

    private static RepairRecord.Item item(List<String> cells, Columns columns) {
        return new RepairRecord.Item(
                columns.cell(cells, "product_category"),
                columns.cell(cells, "brand"),
                columns.cell(cells, "year_of_manufacture"));
    }

    private static RepairRecord.Outcome outcome(List<String> cells, Columns columns) {
        String words = columns.cell(cells, "repair_status");
        RepairStatus status = RepairStatus.of(words)
                .orElseThrow(() -> new NotARepair("has the repair_status \"" + shortened(words)
                        + "\", which is none of Fixed, Repairable, End of life, Unknown"));
        return new RepairRecord.Outcome(status, columns.cell(cells, "repair_barrier_if_end_of_life"));
    }

    private static LocalDate date(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            require(
                    date.getYear() >= 1950 && date.getYear() <= 2100,
                    "has the event_date " + text + ", which cannot be");
            return date;
        } catch (DateTimeParseException other) {
            throw new NotARepair("has the event_date \"" + shortened(text) + "\", not one like 2024-07-31");
        }
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new NotARepair(otherwise);
        }
    }

    /** Why a row is no repair; never leaves this class. */
    private static final class NotARepair extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotARepair(String reason) {
            super(reason, null, false, false);
        }
    }
}
