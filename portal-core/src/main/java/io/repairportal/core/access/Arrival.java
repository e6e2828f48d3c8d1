package io.repairportal.core.access;

import io.repairportal.spi.access.HostIdentity;
import java.util.Objects;
import java.util.Optional;

/**
 * What a request brings along to say who sent it.
 *
 * @param session the session cookie, if there is one
 * @param preview the ticket of a staff preview, if there is one (K3)
 * @param request what the host may look at
 */
public record Arrival(Optional<SessionToken> session, Optional<PreviewTicket> preview, HostIdentity.Request request) {
    /** Checks that all are there. */
    public Arrival {
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(preview, "preview");
        Objects.requireNonNull(request, "request");
    }

    /** Returns the arrival of a browser that previews nothing. */
    public static Arrival of(Optional<SessionToken> session, HostIdentity.Request request) {
        return new Arrival(session, Optional.empty(), request);
    }
}
