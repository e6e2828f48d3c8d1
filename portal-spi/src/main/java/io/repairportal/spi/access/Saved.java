package io.repairportal.spi.access;

/** What became of a change that could meet another one. Consumed by the services of the core. */
public enum Saved {
    /** It is stored, under its version plus one. */
    SAVED,
    /** Nothing is stored: somebody else changed or removed it since it was read. */
    CHANGED_MEANWHILE,
    /** Nothing is stored: the name or address that must be unique belongs to somebody else. */
    TAKEN
}
