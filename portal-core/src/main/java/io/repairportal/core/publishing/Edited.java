package io.repairportal.core.publishing;

import io.repairportal.spi.publication.Publication;
import java.util.Objects;
import java.util.Optional;

/**
 * What an edit made of a publication.
 *
 * @param before as it was; empty if it was made now
 * @param after as it is stored
 */
record Edited(Optional<Publication> before, Publication after) {
    /** Checks both. */
    Edited {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }

    boolean changed() {
        return before.isEmpty() || !before.get().version(0).equals(after.version(0));
    }

    boolean wasHiddenNow() {
        return before.filter(Publication::visible).isPresent() && !after.visible();
    }

    boolean stayedVisible() {
        return before.filter(Publication::visible).isPresent() && after.visible();
    }
}
