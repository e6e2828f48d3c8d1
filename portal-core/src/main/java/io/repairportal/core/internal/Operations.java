package io.repairportal.core.internal;

import io.repairportal.spi.OperationId;
import io.repairportal.spi.provider.ProviderRef;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** Notices when the same form is sent again (P52). Joins the unit of work of the caller. Safe for use by many threads. */
public final class Operations {
    private static final Duration KNOWN = Duration.ofDays(30);

    private final PortalParts parts;

    /** Uses these parts. */
    public Operations(PortalParts parts) {
        this.parts = Objects.requireNonNull(parts, "parts");
    }

    /**
     * Returns whether nobody has done this within a month. Whoever comes second waits here until the unit of work of the first has ended,
     * and goes on as the first if that one was rolled back.
     *
     * @param purpose what is done; the same operation for another purpose is another one
     */
    public boolean isFirst(ProviderRef provider, String purpose, OperationId operation) {
        String name = parts.secrets().keyed("operation", purpose + " " + provider + " " + operation);
        Instant until = parts.clock().instant().plus(KNOWN);
        return parts.store().counters().countUp("once " + name, Instant.EPOCH, until) == 1;
    }
}
