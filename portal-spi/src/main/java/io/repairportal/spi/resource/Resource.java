package io.repairportal.spi.resource;

import io.repairportal.spi.file.FileKey;
import io.repairportal.spi.internal.Require;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A file in a provider's library, shared by all of its customers who may see resources (E3): price lists, care instructions, terms.
 *
 * @param ref names it within the provider
 * @param folder where it lies; empty beside the folders
 * @param title as customers read it; 1 to 200 characters
 * @param file its bytes
 * @param addedAt when it was added
 * @param version 0 before it is first stored; counts up with each change
 */
public record Resource(
        ResourceRef ref, Optional<FolderRef> folder, String title, StoredFile file, Instant addedAt, int version) {
    /** Checks the title. */
    public Resource {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(folder, "folder");
        Require.text(title, 200, "title");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(addedAt, "addedAt");
    }

    /**
     * The bytes of a resource, which never change.
     *
     * @param name file name with extension; 1 to 200 characters
     * @param mediaType for example {@code application/pdf}; 1 to 100 characters
     * @param size number of bytes
     * @param key where the file store keeps them
     */
    public record StoredFile(String name, String mediaType, long size, FileKey key) {
        /** Checks lengths. */
        public StoredFile {
            Require.text(name, 200, "name");
            Require.text(mediaType, 100, "mediaType");
            Objects.requireNonNull(key, "key");
            if (size < 0) {
                throw new IllegalArgumentException("size must not be negative");
            }
        }
    }

    /** Returns this resource under another title and in another place. */
    public Resource moved(String otherTitle, Optional<FolderRef> otherFolder) {
        return new Resource(ref, otherFolder, otherTitle, file, addedAt, version);
    }

    /** Returns this resource as it is stored under {@code next}. */
    public Resource version(int next) {
        return new Resource(ref, folder, title, file, addedAt, next);
    }
}
