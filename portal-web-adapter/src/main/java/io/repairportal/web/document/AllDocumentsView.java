package io.repairportal.web.document;

import io.repairportal.web.layout.PageView;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The documents of all work orders and of the customer itself.
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
     * @param subject what it belongs to, in words: a work order, or the customer itself
     * @param workOrderUrl where the work order is; empty without one, and for somebody who sees no work orders
     */
    public record Row(FileRowView file, String subject, Optional<String> workOrderUrl) {}
}
