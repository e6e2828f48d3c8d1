package io.repairportal.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.paging.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Walks through a list, page by page, as a reader does who always clicks "more". */
final class Walks {
    private static final int MOST_PAGES = 300;

    private Walks() {}

    /** Returns all rows in the order in which they were shown, and checks size and "more" of each page. */
    static <T> List<T> all(int limit, Function<T, Cursor> position, Function<Optional<Cursor>, Slice<T>> page) {
        List<T> seen = new ArrayList<>();
        Optional<Cursor> after = Optional.empty();
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            Slice<T> slice = page.apply(after);
            seen.addAll(slice.items());
            assertThat(slice.items()).hasSizeLessThanOrEqualTo(limit);
            if (!slice.more()) {
                return seen;
            }
            assertThat(slice.items()).as("a page that has a successor is full").hasSize(limit);
            after = Optional.of(position.apply(slice.items().get(limit - 1)));
        }
        throw new AssertionError("the list does not end after " + MOST_PAGES + " pages: does its cursor move?");
    }
}
