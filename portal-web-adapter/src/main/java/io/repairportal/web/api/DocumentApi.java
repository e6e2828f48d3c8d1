package io.repairportal.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.repairportal.core.access.Viewer;
import io.repairportal.core.document.DocumentList;
import io.repairportal.core.document.DocumentPages;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.web.Access;
import io.repairportal.web.Cursors;
import io.repairportal.web.Reply;
import io.repairportal.web.Route;
import io.repairportal.web.Visit;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The documents of all work orders and of the customer itself, as JSON (E2). Safe for use by many threads. */
public final class DocumentApi {
    private final DocumentPages documents;

    /** Answers from these documents. */
    public DocumentApi(DocumentPages documents) {
        this.documents = Objects.requireNonNull(documents, "documents");
    }

    /** Returns the addresses. */
    public List<Route<?>> routes() {
        return List.of(Route.get("/api/v1/documents").allow(Access.READER).to(this::list));
    }

    private Reply list(Visit visit, Viewer viewer) {
        Optional<Cursor> after = Cursors.parse(visit.query("after"));
        if (after.isEmpty() && !visit.query("after").isEmpty()) {
            return Reply.malformed();
        }
        return documents
                .list(viewer, after)
                .map(list -> Reply.json(DocumentListJson.of(list)))
                .orElseGet(Reply::notFound);
    }

    /**
     * A piece of the list.
     *
     * @param items those shared last first; the bytes are at {@code documents/{ref}}
     * @param next what {@code after} must be for the next piece; absent at the end
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record DocumentListJson(List<DocumentJson> items, Optional<String> next) {
        static DocumentListJson of(DocumentList list) {
            return new DocumentListJson(
                    list.rows().stream().map(DocumentJson::of).toList(),
                    list.next().map(Cursors::text));
        }
    }

    /**
     * A document of the list.
     *
     * @param file the file
     * @param workOrder what it belongs to; absent for a document of the customer itself
     * @param sharedAt since when it may be seen
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record DocumentJson(@JsonUnwrapped TrackerJson.FileJson file, Optional<String> workOrder, Instant sharedAt) {
        static DocumentJson of(DocumentList.Row row) {
            return new DocumentJson(
                    TrackerJson.FileJson.of(row.document()),
                    row.workOrder().map(order -> order.ref().value()),
                    row.sharedAt());
        }
    }
}
