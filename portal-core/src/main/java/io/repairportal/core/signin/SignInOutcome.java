package io.repairportal.core.signin;

import io.repairportal.core.access.SessionToken;
import java.util.Objects;
import java.util.function.Function;

/** What became of an attempt to sign in. Consumed by the pages that asked. */
public sealed interface SignInOutcome {

    /** Handles every outcome. */
    <T> T fold(Function<In, T> in, Function<Wrong, T> wrong, Function<TooMany, T> tooMany, Function<Locked, T> locked);

    /** Signed in: the browser continues under a new session, and is known from now on. */
    record In(SessionToken session, DeviceToken device, boolean keep) implements SignInOutcome {
        /** Checks that all are there. */
        public In {
            Objects.requireNonNull(session, "session");
            Objects.requireNonNull(device, "device");
        }

        @Override
        public <T> T fold(
                Function<In, T> in,
                Function<Wrong, T> wrong,
                Function<TooMany, T> tooMany,
                Function<Locked, T> locked) {
            return in.apply(this);
        }
    }

    /** Name, password or code are wrong; nothing tells which. */
    record Wrong() implements SignInOutcome {
        @Override
        public <T> T fold(
                Function<In, T> in,
                Function<Wrong, T> wrong,
                Function<TooMany, T> tooMany,
                Function<Locked, T> locked) {
            return wrong.apply(this);
        }
    }

    /** Too many attempts lately; nothing was compared (P8). */
    record TooMany() implements SignInOutcome {
        @Override
        public <T> T fold(
                Function<In, T> in,
                Function<Wrong, T> wrong,
                Function<TooMany, T> tooMany,
                Function<Locked, T> locked) {
            return tooMany.apply(this);
        }
    }

    /** Right, but staff have closed everything this person could work with (A11), or she was offered nothing yet (A8). */
    record Locked(boolean nothingOffered) implements SignInOutcome {
        @Override
        public <T> T fold(
                Function<In, T> in,
                Function<Wrong, T> wrong,
                Function<TooMany, T> tooMany,
                Function<Locked, T> locked) {
            return locked.apply(this);
        }
    }
}
