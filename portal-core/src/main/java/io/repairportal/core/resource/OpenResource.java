package io.repairportal.core.resource;

import io.repairportal.spi.file.FileContent;
import io.repairportal.spi.resource.Resource;
import java.util.Objects;

/**
 * A resource that may be handed out now.
 *
 * @param resource what it is
 * @param content its bytes, not yet read
 */
public record OpenResource(Resource resource, FileContent content) {
    /** Checks both. */
    public OpenResource {
        Objects.requireNonNull(resource, "resource");
        Objects.requireNonNull(content, "content");
    }
}
