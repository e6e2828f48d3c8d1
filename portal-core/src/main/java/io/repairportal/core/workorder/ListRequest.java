package io.repairportal.core.workorder;

import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.publication.PublicationQuery.Filter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Which piece of the list of work orders is wanted.
 *
 * @param filter current, past or one state
 * @param search what number, title or asset must contain; blank for no search; longer ones are cut to 100 characters
 * @param after where the piece begins
 * @param reader the language of stage names
 */
public record ListRequest(Filter filter, String search, Optional<Cursor> after, Locale reader) {
    /** Checks that all are there. */
    public ListRequest {
        Objects.requireNonNull(filter, "filter");
        Objects.requireNonNull(search, "search");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(reader, "reader");
    }
}
