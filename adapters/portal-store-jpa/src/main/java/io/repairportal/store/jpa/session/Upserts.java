package io.repairportal.store.jpa.session;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Stores many records of the shop at once, so that storing them again changes nothing. What is there already is read in one statement
 * for each 500; new rows and changed ones are written in batches, unchanged ones are not written.
 *
 * @param <R> the content of a row without its provider; equal if nothing is to be written
 */
public final class Upserts<R> {
    private static final int CHUNK = 500;

    private final Table<R> table;
    private final Question<R> known;
    private final Writing<Owned<R>> insert;
    private final Writing<Owned<R>> update;

    /** Creates the statements for one table. */
    public Upserts(Database database, Table<R> table) {
        String columns = String.join(", ", table.columns());
        String places = table.columns().stream().map(column -> "?").collect(Collectors.joining(", "));
        String changes = table.columns().stream().map(column -> column + " = ?").collect(Collectors.joining(", "));
        this.table = table;
        this.known = database.question(
                table.name() + ".known",
                "select t.ref, t." + String.join(", t.", table.columns()) + " from unnest(?2) r(ref) join {"
                        + table.name() + "} t on t.provider = ?1 and t.ref = r.ref where t.provider = ?1",
                table.reading());
        this.insert = database.writing(
                "insert into {" + table.name() + "} (" + columns + ", provider, ref) values (" + places + ", ?, ?)",
                this::fill);
        this.update = database.writing(
                "update {" + table.name() + "} set " + changes + " where provider = ? and ref = ?", this::fill);
    }

    /**
     * A table whose rows are found by provider and {@code ref}.
     *
     * @param name the table
     * @param columns all others
     * @param ref the ref of a row
     * @param reading reads the ref, then the columns
     * @param filling fills the columns
     */
    public record Table<R>(
            String name,
            List<String> columns,
            Function<R, String> ref,
            Question.Reading<R> reading,
            Writing.Filling<R> filling) {
        /** Copies the names. */
        public Table {
            columns = List.copyOf(columns);
        }
    }

    /**
     * A row that was written.
     *
     * @param before what was there
     * @param now what is there instead
     */
    public record Written<R>(Optional<R> before, R now) {}

    /**
     * Stores rows of this provider; of several with the same ref the last one counts. Only inside {@link Database#writeRows}. Returns the rows
     * that were written, in the order in which that happened.
     */
    public List<Written<R>> save(String provider, List<R> rows) {
        List<Written<R>> written = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += CHUNK) {
            written.addAll(saveChunk(provider, rows.subList(from, Math.min(rows.size(), from + CHUNK))));
        }
        return written;
    }

    private List<Written<R>> saveChunk(String provider, List<R> rows) {
        Map<String, R> before = new HashMap<>();
        String[] refs = rows.stream().map(table.ref()).distinct().toArray(String[]::new);
        known.ask(provider, refs).forEach(row -> before.put(table.ref().apply(row), row));
        Map<String, R> last = new LinkedHashMap<>();
        rows.forEach(row -> last.put(table.ref().apply(row), row));
        List<Written<R>> written = last.entrySet().stream()
                .map(row -> new Written<>(Optional.ofNullable(before.get(row.getKey())), row.getValue()))
                .filter(row -> !row.before().equals(Optional.of(row.now())))
                .toList();
        insert.all(owned(provider, written, row -> row.before().isEmpty()));
        update.all(owned(provider, written, row -> row.before().isPresent()));
        return written;
    }

    private static <R> List<Owned<R>> owned(String provider, List<Written<R>> rows, Predicate<Written<R>> which) {
        return rows.stream()
                .filter(which)
                .map(row -> new Owned<>(provider, row.now()))
                .toList();
    }

    private void fill(Owned<R> row, Cells cells) throws SQLException {
        table.filling().of(row.content(), cells);
        cells.text(row.provider()).text(table.ref().apply(row.content()));
    }

    private record Owned<R>(String provider, R content) {}
}
