package io.repairportal.core.publishing;

import io.repairportal.spi.access.AccessLink;
import java.util.Objects;

/**
 * An access link as staff see it (A5).
 *
 * @param link to whom it went, by which message, when it was opened
 * @param state whether it works now
 */
public record LinkStatus(AccessLink link, State state) {
    /** Checks both. */
    public LinkStatus {
        Objects.requireNonNull(link, "link");
        Objects.requireNonNull(state, "state");
    }

    /** Whether a link works. */
    public enum State {
        /** It works. */
        ACTIVE,
        /** It takes no answer for a while. */
        PAUSED,
        /** It takes no answer any more. */
        SUSPENDED,
        /** Its time is over. */
        EXPIRED,
        /** It was taken back. */
        REVOKED
    }
}
