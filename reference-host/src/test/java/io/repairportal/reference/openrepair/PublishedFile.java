package io.repairportal.reference.openrepair;

import java.nio.file.Path;

/** Where the published data file lies beside a checkout; {@code -Drepairportal.data=DIR} names another place. */
public final class PublishedFile {
    private PublishedFile() {}

    /** Returns its path. */
    public static Path path() {
        return Path.of(System.getProperty("repairportal.data", "../../shared/data"), "open-repair-wales-2025-07.csv");
    }
}
