package io.repairportal.web.workorder;

import io.repairportal.core.workorder.ListRequest;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.publication.PublicationQuery.Filter;
import io.repairportal.web.Cursors;
import io.repairportal.web.Visit;
import java.util.Locale;
import java.util.Optional;

/**
 * What the address of a list asks for: {@code ?show=past&q=golf&after=…}.
 *
 * @param filter which work orders; current ones unless said otherwise
 * @param search what they must contain; may be empty
 * @param after where the piece begins
 */
public record ListQuery(Filter filter, String search, Optional<Cursor> after) {

    /** Returns what is asked for; empty if the address was not made by a page of ours. */
    public static Optional<ListQuery> of(Visit visit) {
        Optional<Filter> filter = filter(visit.query("show"));
        Optional<Cursor> after = Cursors.parse(visit.query("after"));
        if (filter.isEmpty() || (after.isEmpty() && !visit.query("after").isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new ListQuery(filter.get(), visit.query("q").strip(), after));
    }

    /** Returns the filter as addresses write it. */
    public static String word(Filter filter) {
        return filter.name().toLowerCase(Locale.ROOT);
    }

    /** Returns the question to the list. */
    public ListRequest request(Locale reader) {
        return new ListRequest(filter, search, after, reader);
    }

    private static Optional<Filter> filter(String word) {
        if (word.isEmpty()) {
            return Optional.of(Filter.CURRENT);
        }
        return Visit.parsed(word.toUpperCase(Locale.ROOT), Filter::valueOf);
    }
}
