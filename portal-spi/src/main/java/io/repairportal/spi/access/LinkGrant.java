package io.repairportal.spi.access;

import java.time.Instant;
import java.util.Objects;

/**
 * One work order that a browser may see because a link was answered rightly.
 *
 * @param link the link
 * @param target what it opened
 * @param sent how that link had been sent, for "by link sent to …" (A6)
 * @param until when this ends, at most 24 hours after the answer (A19)
 */
public record LinkGrant(KeyHash link, AccessLink.Target target, AccessLink.Sent sent, Instant until) {
    /** Checks that all are there. */
    public LinkGrant {
        Objects.requireNonNull(link, "link");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(sent, "sent");
        Objects.requireNonNull(until, "until");
    }
}
