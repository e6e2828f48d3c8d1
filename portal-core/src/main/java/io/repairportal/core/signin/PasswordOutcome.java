package io.repairportal.core.signin;

import io.repairportal.core.access.SessionToken;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** What became of a new password. Consumed by the pages that asked. */
public sealed interface PasswordOutcome {

    /** Handles every outcome. */
    <T> T fold(
            Function<Changed, T> changed,
            Function<Refused, T> refused,
            Function<WrongOld, T> wrongOld,
            Function<NotNow, T> notNow);

    /** It holds from now on, and every other session has ended. Somebody who was signed in goes on under a new session. */
    record Changed(Optional<SessionToken> session) implements PasswordOutcome {
        /** Checks that all are there. */
        public Changed {
            Objects.requireNonNull(session, "session");
        }

        @Override
        public <T> T fold(
                Function<Changed, T> changed,
                Function<Refused, T> refused,
                Function<WrongOld, T> wrongOld,
                Function<NotNow, T> notNow) {
            return changed.apply(this);
        }
    }

    /** It is not good enough; nothing was changed. */
    record Refused(PasswordFlaw flaw) implements PasswordOutcome {
        /** Checks that all are there. */
        public Refused {
            Objects.requireNonNull(flaw, "flaw");
        }

        @Override
        public <T> T fold(
                Function<Changed, T> changed,
                Function<Refused, T> refused,
                Function<WrongOld, T> wrongOld,
                Function<NotNow, T> notNow) {
            return refused.apply(this);
        }
    }

    /** The old password is wrong; nothing was changed. */
    record WrongOld() implements PasswordOutcome {
        @Override
        public <T> T fold(
                Function<Changed, T> changed,
                Function<Refused, T> refused,
                Function<WrongOld, T> wrongOld,
                Function<NotNow, T> notNow) {
            return wrongOld.apply(this);
        }
    }

    /** The link does not work any more, or there were too many attempts lately; nothing was changed. */
    record NotNow() implements PasswordOutcome {
        @Override
        public <T> T fold(
                Function<Changed, T> changed,
                Function<Refused, T> refused,
                Function<WrongOld, T> wrongOld,
                Function<NotNow, T> notNow) {
            return notNow.apply(this);
        }
    }
}
