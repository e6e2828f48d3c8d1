package io.repairportal.web.document;

import io.repairportal.web.layout.PageView;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The documents of all work orders.
 *
 * @param page the frame
 * @param rows those shared last first
 * @param nextUrl the next piece
 */
public record AllDocumentsView(PageView page, List<Row> rows, Optional<String> nextUrl) {
    /** Copies the rows. */
    public AllDocumentsView {
        Objects.requireNonNull(page, "page");
        rows = List.copyOf(rows);
        Objects.requireNonNull(nextUrl, "nextUrl");
    }

    /**
     * One document.
     *
     * @param file its download
     * @param workOrder what it belongs to, in words
     * @param workOrderUrl where that is; empty for somebody who sees no work orders
     */
    public record Row(FileRowView file, String workOrder, Optional<String> workOrderUrl) {}
}
