package io.repairportal.spi.settings;

import io.repairportal.spi.internal.Require;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether a provider's portal answers (A16).
 *
 * @param mode open, redirected or closed
 * @param redirect where everything leads while redirected: an absolute https address without user name or password
 * @param reason what the page says while closed; may be empty, at most 1,000 characters
 */
public record PortalState(Mode mode, Optional<URI> redirect, String reason) {
    /** Checks the address. */
    public PortalState {
        Objects.requireNonNull(mode, "mode");
        Require.atMost(reason, 1_000, "reason");
        redirect.ifPresent(PortalState::requireHttps);
        if (mode == Mode.REDIRECTED && redirect.isEmpty()) {
            throw new IllegalArgumentException("a redirected portal needs an address; without one it is open");
        }
    }

    /** Whether pages are shown. */
    public enum Mode {
        /** Pages are shown. */
        OPEN,
        /** Every address leads elsewhere. */
        REDIRECTED,
        /** One page says why. */
        CLOSED
    }

    /** Returns the state of a portal that answers. */
    public static PortalState open() {
        return new PortalState(Mode.OPEN, Optional.empty(), "");
    }

    /** Returns the state of a portal that leads elsewhere. */
    public static PortalState redirectedTo(URI address) {
        return new PortalState(Mode.REDIRECTED, Optional.of(address), "");
    }

    /** Returns the state of a portal that is closed, with the reason customers read. */
    public static PortalState closed(String reason) {
        return new PortalState(Mode.CLOSED, Optional.empty(), reason);
    }

    private static void requireHttps(URI address) {
        if (!"https".equalsIgnoreCase(address.getScheme()) || address.getHost() == null) {
            throw new IllegalArgumentException("a redirect must be an absolute https address");
        }
        if (address.getRawUserInfo() != null) {
            throw new IllegalArgumentException("a redirect must not carry a user name or password");
        }
    }
}
