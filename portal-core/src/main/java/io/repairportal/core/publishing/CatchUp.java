package io.repairportal.core.publishing;

import java.time.Instant;
import java.util.Objects;

/**
 * How far the portal got in hearing what changed at a shop that cannot call it.
 *
 * @param changes how many changes were looked at
 * @param upTo where the next catching up begins
 * @param complete whether nothing newer was left
 */
public record CatchUp(int changes, Instant upTo, boolean complete) {
    /** Checks the time. */
    public CatchUp {
        Objects.requireNonNull(upTo, "upTo");
    }
}
