package io.repairportal.spi.resource;

import io.repairportal.spi.internal.Require;
import java.util.Objects;

/**
 * A folder of a provider's library, for example "Care instructions" (E3). Folders hold resources, never other folders.
 *
 * @param ref names it within the provider
 * @param name as customers read it; 1 to 100 characters, unique per provider without case
 * @param version 0 before it is first stored; counts up with each change
 */
public record ResourceFolder(FolderRef ref, String name, int version) {
    /** Checks the name. */
    public ResourceFolder {
        Objects.requireNonNull(ref, "ref");
        Require.text(name, 100, "name");
    }

    /** Returns this folder under another name. */
    public ResourceFolder named(String other) {
        return new ResourceFolder(ref, other, version);
    }

    /** Returns this folder as it is stored under {@code next}. */
    public ResourceFolder version(int next) {
        return new ResourceFolder(ref, name, next);
    }
}
