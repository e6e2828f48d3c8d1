package io.repairportal.reference.openrepair;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a CSV file, one by one, so that a broken row costs only itself: a quote that is never closed does not swallow the rest of
 * the file. The delimiter (comma, semicolon or tab) is the one the first line has most of. Used by one thread.
 */
final class CsvRows {
    private static final String DELIMITERS = ",;\t";
    private static final int MOST_LINES_OF_A_ROW = 60;

    private final Utf8Lines lines;
    private final Deque<Utf8Lines.Line> readAgain = new ArrayDeque<>();
    private ObjectReader parser = parserFor(',');
    private char delimiter = ',';

    CsvRows(InputStream bytes) {
        lines = new Utf8Lines(bytes);
    }

    /**
     * One row.
     *
     * @param line the line it begins in
     * @param cells what it says; empty if it is malformed
     * @param malformed why nothing can be read from it; empty if all is well
     */
    record Row(int line, List<String> cells, String malformed) {
        boolean isMalformed() {
            return !malformed.isEmpty();
        }
    }

    /** Reads the header and finds out the delimiter. Empty if the file is empty. */
    Optional<Row> header() throws IOException {
        Optional<Utf8Lines.Line> first = lines.next();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        String text = first.get().text();
        delimiter = mostFrequent(text);
        parser = parserFor(delimiter);
        return Optional.of(parsed(1, text));
    }

    /** Returns the next row that is not blank; empty at the end of the file. */
    Optional<Row> next() throws IOException {
        Optional<Utf8Lines.Line> line = nextLine();
        while (line.isPresent() && line.get().text().isBlank() && !line.get().tooLong()) {
            line = nextLine();
        }
        return line.isEmpty() ? Optional.empty() : Optional.of(rowFrom(line.get()));
    }

    private Optional<Utf8Lines.Line> nextLine() throws IOException {
        return readAgain.isEmpty() ? lines.next() : Optional.of(readAgain.removeFirst());
    }

    private Row rowFrom(Utf8Lines.Line first) throws IOException {
        if (first.tooLong()) {
            return malformed(
                    first.number(),
                    String.format("is longer than %,d bytes, no repair needs that", Utf8Lines.MOST_BYTES));
        }
        StringBuilder text = new StringBuilder(first.text());
        Deque<Utf8Lines.Line> more = new ArrayDeque<>();
        boolean open = endsInsideQuotes(first.text(), false);
        while (open) {
            Optional<Utf8Lines.Line> line = nextLine();
            line.ifPresent(more::addLast);
            if (line.isEmpty() || line.get().tooLong() || more.size() >= MOST_LINES_OF_A_ROW) {
                // why again: the quote was a slip, and the lines after it are rows of their own
                more.descendingIterator().forEachRemaining(readAgain::addFirst);
                return malformed(first.number(), "opens a quote that is never closed");
            }
            text.append('\n').append(line.get().text());
            open = endsInsideQuotes(line.get().text(), true);
        }
        return parsed(first.number(), text.toString());
    }

    private boolean endsInsideQuotes(String line, boolean inside) {
        boolean quoted = inside;
        boolean quoteOpens = !inside;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted) {
                quoted = c != '"';
                // why: a second quote right behind the closing one is a quote within the cell
                quoteOpens = !quoted;
            } else {
                quoted = c == '"' && quoteOpens;
                quoteOpens = c == delimiter;
            }
        }
        return quoted;
    }

    private Row parsed(int line, String text) {
        try {
            String[] cells = parser.readValue(text);
            return new Row(line, List.of(cells), "");
        } catch (JsonProcessingException unreadable) {
            return malformed(line, "cannot be read as CSV: text follows a closing quote");
        }
    }

    private static Row malformed(int line, String reason) {
        return new Row(line, List.of(), reason);
    }

    private static char mostFrequent(String header) {
        char best = ',';
        long most = 0;
        for (int i = 0; i < DELIMITERS.length(); i++) {
            char candidate = DELIMITERS.charAt(i);
            long count = header.chars().filter(c -> c == candidate).count();
            if (count > most) {
                best = candidate;
                most = count;
            }
        }
        return best;
    }

    private static ObjectReader parserFor(char delimiter) {
        return new CsvMapper()
                .readerFor(String[].class)
                .with(CsvSchema.emptySchema().withColumnSeparator(delimiter));
    }
}
