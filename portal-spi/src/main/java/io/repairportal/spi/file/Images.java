package io.repairportal.spi.file;

import java.util.Optional;

/**
 * Makes pictures fit for showing: decoded, turned upright, made smaller, stripped of metadata and encoded anew (P24).
 *
 * <p>Called from many threads at once. Pictures of more than 50 million pixels or 40 MB are not decoded.
 */
public interface Images {

    /**
     * Returns the picture as JPEG, or as PNG where it has transparency, with neither edge longer than {@code longestEdge} pixels; never
     * enlarged. Empty if the content is no picture this adapter can read, whatever its media type claims.
     */
    Optional<FileContent> fit(FileContent picture, int longestEdge);
}
