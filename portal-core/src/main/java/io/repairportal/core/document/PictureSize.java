package io.repairportal.core.document;

/** The sizes in which photos are shown. */
public enum PictureSize {
    /** In the grid and the strip. */
    THUMBNAIL(480),
    /** On its own page. */
    FULL(2048);

    private final int longestEdge;

    PictureSize(int longestEdge) {
        this.longestEdge = longestEdge;
    }

    /** Returns the longest edge in pixels. */
    public int longestEdge() {
        return longestEdge;
    }
}
