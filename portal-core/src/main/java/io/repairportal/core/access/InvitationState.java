package io.repairportal.core.access;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How far an invitation has come, as staff see it (A8, K5).
 *
 * @param kind how far
 * @param until until when it can be, or could be, accepted
 */
public record InvitationState(Kind kind, Optional<Instant> until) {
    /** Checks both. */
    public InvitationState {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(until, "until");
    }

    /** How far an invitation has come. */
    public enum Kind {
        /** Nothing was sent. */
        NONE,
        /** It can be accepted. */
        OPEN,
        /** Its time is over, or it was taken back. */
        EXPIRED,
        /** Somebody has accepted, or signed in with a code of the shop. */
        ACCEPTED
    }

    static InvitationState of(Kind kind) {
        return new InvitationState(kind, Optional.empty());
    }
}
