package io.repairportal.core.internal;

import io.repairportal.core.access.LinkToken;
import io.repairportal.spi.access.AccessLink;

/** Makes the tokens of access links: random ones, or in a demonstration the same ones on every run. */
@FunctionalInterface
public interface LinkTokens {

    /** Returns the token for a new link to {@code target} sent in this way. */
    LinkToken tokenFor(AccessLink.Target target, AccessLink.Sent sent);
}
