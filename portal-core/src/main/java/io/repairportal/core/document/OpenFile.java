package io.repairportal.core.document;

import io.repairportal.spi.document.Document;
import io.repairportal.spi.file.FileContent;
import java.util.Objects;

/**
 * A file that may be handed out now.
 *
 * @param document what it is
 * @param content its bytes
 */
public record OpenFile(Document document, FileContent content) {
    /** Checks both. */
    public OpenFile {
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(content, "content");
    }
}
