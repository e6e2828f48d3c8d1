package io.repairportal.core.resource;

/** What became of a folder that staff wanted to delete. Consumed by staff pages and hosts. */
public enum FolderRemoval {
    /** It is gone. */
    REMOVED,
    /** It stays, because resources lie in it. */
    IN_USE,
    /** This provider has no such folder. */
    UNKNOWN
}
