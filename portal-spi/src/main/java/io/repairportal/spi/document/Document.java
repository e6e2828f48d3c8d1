package io.repairportal.spi.document;

import io.repairportal.spi.internal.Require;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A photo or a document of a work order, without its bytes.
 *
 * @param ref names it within the provider
 * @param workOrder what it belongs to
 * @param kind photo or document
 * @param name file name with extension; at most 200 characters
 * @param mediaType for example {@code application/pdf}
 * @param size number of bytes
 * @param createdAt when it was taken or written
 * @param caption what it shows, in words; also its alternative text; may be empty, at most 300 characters
 * @param pair which half of a before-and-after pair a photo is
 */
public record Document(
        DocumentRef ref,
        WorkOrderRef workOrder,
        Kind kind,
        String name,
        String mediaType,
        long size,
        Instant createdAt,
        String caption,
        Optional<Pair> pair) {
    /** Checks lengths. */
    public Document {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(workOrder, "workOrder");
        Objects.requireNonNull(kind, "kind");
        Require.text(name, 200, "name");
        Require.text(mediaType, 100, "mediaType");
        Objects.requireNonNull(createdAt, "createdAt");
        Require.atMost(caption, 300, "caption");
        Objects.requireNonNull(pair, "pair");
    }

    /** What a file is to a customer. */
    public enum Kind {
        /** A picture, shown in the grid. */
        PHOTO,
        /** Anything else, offered for download. */
        DOCUMENT
    }

    /**
     * One half of a before-and-after pair.
     *
     * @param name the same for both halves; at most 100 characters
     * @param after whether it is the later half
     */
    public record Pair(String name, boolean after) {
        /** Checks the name. */
        public Pair {
            Require.text(name, 100, "name");
        }
    }
}
