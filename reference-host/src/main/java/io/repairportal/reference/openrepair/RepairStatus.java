package io.repairportal.reference.openrepair;

import java.util.Locale;
import java.util.Optional;

/** How a repair ended, in the words of the Open Repair Data Standard. */
enum RepairStatus {
    FIXED("Fixed"),
    REPAIRABLE("Repairable"),
    END_OF_LIFE("End of life"),
    UNKNOWN("Unknown");

    private final String words;

    RepairStatus(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    static Optional<RepairStatus> of(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        for (RepairStatus status : values()) {
            if (status.words.toLowerCase(Locale.ROOT).equals(wanted)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
