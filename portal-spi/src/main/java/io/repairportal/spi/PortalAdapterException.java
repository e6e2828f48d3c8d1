package io.repairportal.spi;

import java.util.Objects;

/**
 * An adapter could not do what it was asked. The one exception of the ports; its kind tells the portal whether to try again.
 *
 * <p>Never thrown for something a customer or the shop can cause: those are results.
 */
public class PortalAdapterException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** What went wrong, seen from the caller. */
    public enum Kind {
        /** The other side does not answer now; the same call may work later. */
        UNAVAILABLE,
        /** No answer in time. It is unknown whether the call took effect. */
        TIMEOUT,
        /** The other side understood and refused; the same call will be refused again. */
        REJECTED,
        /** The answer breaks the contract of the port: foreign, damaged or contradictory data. */
        CORRUPT
    }

    /** Creates one without a cause. */
    public PortalAdapterException(Kind kind, String message) {
        super(message);
        this.kind = Objects.requireNonNull(kind, "kind");
    }

    /** Creates one around what the technology threw. */
    public PortalAdapterException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = Objects.requireNonNull(kind, "kind");
    }

    /** Returns what went wrong. */
    public Kind kind() {
        return kind;
    }

    /** Returns whether the same call may succeed later. */
    public boolean worthRetrying() {
        return kind == Kind.UNAVAILABLE || kind == Kind.TIMEOUT;
    }
}
