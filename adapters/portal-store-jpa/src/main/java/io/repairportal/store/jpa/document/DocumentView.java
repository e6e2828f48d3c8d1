package io.repairportal.store.jpa.document;

import io.repairportal.spi.document.Document;
import io.repairportal.spi.document.DocumentRef;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.store.jpa.session.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The columns of one file, as read. */
record DocumentView(
        String ref,
        String workOrder,
        String kind,
        String name,
        String mediaType,
        long size,
        Instant createdAt,
        String caption,
        @Nullable String pair,
        boolean pairAfter,
        String fileKey) {

    /** Reads a row of the answer. */
    static DocumentView of(Row row) throws SQLException {
        return new DocumentView(
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.number(),
                row.time(),
                row.text(),
                row.maybeText(),
                row.flag(),
                row.text());
    }

    /** Returns the file of this row. */
    Document document() {
        return new Document(
                new DocumentRef(ref),
                new WorkOrderRef(workOrder),
                Document.Kind.valueOf(kind),
                name,
                mediaType,
                size,
                createdAt,
                caption,
                Optional.ofNullable(pair).map(both -> new Document.Pair(both, pairAfter)));
    }
}
