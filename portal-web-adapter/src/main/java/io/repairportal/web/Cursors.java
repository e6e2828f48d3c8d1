package io.repairportal.web;

import io.repairportal.spi.paging.Cursor;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** How the place where a list continues is written in addresses: time and reference, both of a row the reader has seen. */
public final class Cursors {
    private static final char BETWEEN = '_';

    private Cursors() {}

    /** Returns the text for an address. */
    public static String text(Cursor cursor) {
        return cursor.at().toString() + BETWEEN + cursor.ref();
    }

    /** Returns the cursor; empty for a text that is none. */
    public static Optional<Cursor> parse(String text) {
        int between = text.indexOf(BETWEEN);
        if (between < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Cursor(Instant.parse(text.substring(0, between)), text.substring(between + 1)));
        } catch (DateTimeException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
