package io.repairportal.core.resource;

import io.repairportal.spi.OperationId;
import io.repairportal.spi.resource.FolderRef;
import java.util.Objects;
import java.util.Optional;

/**
 * A resource that staff want to add.
 *
 * @param folder where it shall lie; empty beside the folders
 * @param title as customers will read it; blank takes the file's name
 * @param fileName how the file was called where it came from
 * @param operation names this very upload, so that sending the form twice makes one
 */
public record NewResource(Optional<FolderRef> folder, String title, String fileName, OperationId operation) {
    /** Checks that all are there. */
    public NewResource {
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(fileName, "fileName");
        Objects.requireNonNull(operation, "operation");
    }
}
