package io.repairportal.core.access;

import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;

/** What became of an invitation (A8). Consumed by pages and hosts. */
public sealed interface InviteOutcome {

    /** Handles both outcomes. */
    <T> T fold(Function<Sent, T> sent, Function<NotSent, T> notSent);

    /** Why nothing was sent. */
    enum Reason {
        /** There is no such membership. */
        UNKNOWN,
        /** No mail address is on file. */
        NO_ADDRESS,
        /** Somebody has accepted already. */
        ALREADY_ACCEPTED,
        /** The membership has no access rights, so that nobody could sign in with it. */
        NO_RIGHTS,
        /** Membership or customer are closed; for an account admin: staff have locked the membership in whatever way (A11). */
        LOCKED,
        /** An account admin has invited as often as one hour allows. */
        TOO_MANY
    }

    /**
     * It waits in the outbox and will leave; older ones do not work any more.
     *
     * @param until until when it can be accepted
     */
    record Sent(Instant until) implements InviteOutcome {
        /** Checks the time. */
        public Sent {
            Objects.requireNonNull(until, "until");
        }

        @Override
        public <T> T fold(Function<Sent, T> sent, Function<NotSent, T> notSent) {
            return sent.apply(this);
        }
    }

    /** Nothing was sent, and older invitations work as before. */
    record NotSent(Reason reason) implements InviteOutcome {
        /** Checks the reason. */
        public NotSent {
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public <T> T fold(Function<Sent, T> sent, Function<NotSent, T> notSent) {
            return notSent.apply(this);
        }
    }
}
