package io.repairportal.store.jpa.provider;

import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.PortalAdapterException.Kind;
import io.repairportal.spi.file.FileContent;
import java.io.IOException;
import java.io.InputStream;

/** A logo as stored. */
final class Logo {
    private static final int MOST_BYTES = 2_000_000;

    private final String type;
    private final byte[] bytes;

    /** Creates one from its columns. */
    Logo(String type, byte[] bytes) {
        this.type = type;
        this.bytes = bytes;
    }

    /** Reads a logo into memory. */
    static Logo of(FileContent content) {
        try (InputStream stream = content.open()) {
            byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new PortalAdapterException(Kind.REJECTED, "a logo has at most " + MOST_BYTES + " bytes");
            }
            return new Logo(content.mediaType(), bytes);
        } catch (IOException failure) {
            throw new PortalAdapterException(Kind.UNAVAILABLE, "the logo could not be read", failure);
        }
    }

    /** Returns the media type. */
    String type() {
        return type;
    }

    /** Returns the bytes themselves, not a copy. */
    byte[] bytes() {
        return bytes;
    }

    /** Returns the content of this logo. */
    FileContent content() {
        return FileContent.of(type, bytes);
    }
}
