package io.repairportal.web.resource;

import io.repairportal.web.document.FileRowView;
import io.repairportal.web.layout.PageView;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What lies in one folder of the library, or beside the folders.
 *
 * @param page the frame
 * @param heading the h1
 * @param backUrl the whole library; empty on its own page
 * @param folders other places; empty in a folder
 * @param rows newest first
 * @param nextUrl the next piece
 */
public record LibraryView(
        PageView page,
        String heading,
        Optional<String> backUrl,
        List<Folder> folders,
        List<FileRowView> rows,
        Optional<String> nextUrl) {
    /** Copies the lists. */
    public LibraryView {
        Objects.requireNonNull(page, "page");
        Objects.requireNonNull(heading, "heading");
        Objects.requireNonNull(backUrl, "backUrl");
        folders = List.copyOf(folders);
        rows = List.copyOf(rows);
        Objects.requireNonNull(nextUrl, "nextUrl");
    }

    /** A folder. */
    public record Folder(String url, String name) {}
}
