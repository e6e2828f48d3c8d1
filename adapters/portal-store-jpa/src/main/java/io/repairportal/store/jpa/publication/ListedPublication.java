package io.repairportal.store.jpa.publication;

import io.repairportal.store.jpa.session.Row;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** One row of a list, as read. */
record ListedPublication(
        PublicationView view,
        @Nullable String template,
        @Nullable String planHash) {

    /** Reads a row of the answer. */
    static ListedPublication of(Row row) throws SQLException {
        return new ListedPublication(PublicationView.of(row), row.maybeText(), row.maybeText());
    }
}
