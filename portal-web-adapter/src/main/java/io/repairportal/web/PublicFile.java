package io.repairportal.web;

import java.util.Objects;
import java.util.Optional;

/**
 * A file that is the same for everybody, with its bytes, once plain and once compressed where that pays. Immutable.
 */
public final class PublicFile {
    private final String mediaType;
    private final byte[] bytes;
    private final Optional<byte[]> compressed;
    private final boolean keep;

    private PublicFile(String mediaType, byte[] bytes, Optional<byte[]> compressed, boolean keep) {
        this.mediaType = Objects.requireNonNull(mediaType, "mediaType");
        this.bytes = bytes;
        this.compressed = compressed;
        this.keep = keep;
    }

    /** Returns a text file, compressed beforehand. */
    public static PublicFile text(String mediaType, byte[] bytes) {
        boolean pays = bytes.length > Packing.WORTH_IT;
        return new PublicFile(
                mediaType, bytes.clone(), pays ? Optional.of(Packing.smallest(bytes)) : Optional.empty(), true);
    }

    /** Returns a file that does not become smaller by compressing. */
    public static PublicFile binary(String mediaType, byte[] bytes) {
        return new PublicFile(mediaType, bytes.clone(), Optional.empty(), true);
    }

    /** Returns the same file for an address that promises nothing about its content. */
    public PublicFile checkedEachTime() {
        return new PublicFile(mediaType, bytes, compressed, false);
    }

    String mediaType() {
        return mediaType;
    }

    byte[] bytes() {
        return bytes;
    }

    Optional<byte[]> compressed() {
        return compressed;
    }

    /** Returns whether browsers may keep it for ever, because its address changes with its content. */
    boolean keep() {
        return keep;
    }
}
