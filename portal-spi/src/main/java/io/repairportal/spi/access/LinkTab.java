package io.repairportal.spi.access;

/** Which part of the work order an access link opens (A1). */
public enum LinkTab {
    /** The tracker. */
    STATUS,
    /** The photos. */
    PHOTOS,
    /** The documents. */
    DOCUMENTS,
    /** The estimates. */
    ESTIMATES
}
