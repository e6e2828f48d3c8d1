package io.repairportal.core.publishing;

import io.repairportal.core.signin.LinkValidity;
import io.repairportal.spi.access.AccessLink;
import java.util.Objects;

/**
 * An access link as staff see it (A5).
 *
 * @param link to whom it went, by which message, when it was opened
 * @param state whether it works now
 */
public record LinkStatus(AccessLink link, LinkValidity.State state) {
    /** Checks both. */
    public LinkStatus {
        Objects.requireNonNull(link, "link");
        Objects.requireNonNull(state, "state");
    }
}
