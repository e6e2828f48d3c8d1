package io.repairportal.spi.file;

import io.repairportal.spi.internal.Require;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * The content of one file, not yet read.
 *
 * @param mediaType for example {@code image/jpeg}; at most 100 characters
 * @param size number of bytes
 * @param source opens the content; may be called again
 */
public record FileContent(String mediaType, long size, Source source) {
    /** Checks type and size. */
    public FileContent {
        Require.text(mediaType, 100, "mediaType");
        Objects.requireNonNull(source, "source");
        if (size < 0) {
            throw new IllegalArgumentException("size must not be negative");
        }
    }

    /** Returns content held in memory. */
    public static FileContent of(String mediaType, byte[] bytes) {
        byte[] copy = bytes.clone();
        return new FileContent(mediaType, copy.length, () -> new ByteArrayInputStream(copy));
    }

    /** Opens the content; the caller closes the stream. */
    public InputStream open() throws IOException {
        return source.open();
    }

    /** Where the bytes come from. */
    @FunctionalInterface
    public interface Source {
        /** Opens a new stream over all bytes. */
        InputStream open() throws IOException;
    }
}
