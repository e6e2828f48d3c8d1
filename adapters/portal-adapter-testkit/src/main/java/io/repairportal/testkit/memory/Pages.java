package io.repairportal.testkit.memory;

import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.paging.Slice;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Lists, newest first; equal times by reference, descending. */
final class Pages {
    private static final Comparator<Cursor> NEWEST_FIRST =
            Comparator.comparing(Cursor::at).thenComparing(Cursor::ref).reversed();

    private Pages() {}

    /** Returns at most {@code limit} rows strictly behind {@code after}. */
    static <T> Slice<T> cut(Stream<T> rows, Function<T, Cursor> position, Optional<Cursor> after, int limit) {
        return Slice.of(
                placed(rows, position)
                        .filter(row -> after.map(begin -> NEWEST_FIRST.compare(row.at(), begin) > 0)
                                .orElse(true))
                        .limit(limit + 1L)
                        .map(Placed::row)
                        .toList(),
                limit);
    }

    static <T> Stream<T> sorted(Stream<T> rows, Function<T, Cursor> position) {
        return placed(rows, position).map(Placed::row);
    }

    private static <T> Stream<Placed<T>> placed(Stream<T> rows, Function<T, Cursor> position) {
        return rows.map(row -> new Placed<>(position.apply(row), row))
                .sorted(Comparator.comparing(Placed::at, NEWEST_FIRST));
    }

    /** A row and its place in the list. */
    private record Placed<T>(Cursor at, T row) {}

    /** Checks the limit of a list that gives at most 100 rows at once. */
    static int limit(int limit) {
        return limit(limit, 100);
    }

    static int limit(int limit, int most) {
        if (limit < 1 || limit > most) {
            throw new IllegalArgumentException("limit must be between 1 and " + most + ", is " + limit);
        }
        return limit;
    }
}
