package io.repairportal.core.signin;

import io.repairportal.core.access.SessionToken;
import java.util.Objects;
import java.util.function.Function;

/** What became of an accepted invitation. Consumed by its page. */
public sealed interface AcceptOutcome {

    /** Handles every outcome. */
    <T> T fold(
            Function<In, T> in,
            Function<Joined, T> joined,
            Function<Refused, T> refused,
            Function<NotUsable, T> notUsable);

    /** The login is there, and the browser continues signed in. */
    record In(SessionToken session, DeviceToken device) implements AcceptOutcome {
        /** Checks that all are there. */
        public In {
            Objects.requireNonNull(session, "session");
            Objects.requireNonNull(device, "device");
        }

        @Override
        public <T> T fold(
                Function<In, T> in,
                Function<Joined, T> joined,
                Function<Refused, T> refused,
                Function<NotUsable, T> notUsable) {
            return in.apply(this);
        }
    }

    /** The customer was added to the login of the person who is signed in. */
    record Joined() implements AcceptOutcome {
        @Override
        public <T> T fold(
                Function<In, T> in,
                Function<Joined, T> joined,
                Function<Refused, T> refused,
                Function<NotUsable, T> notUsable) {
            return joined.apply(this);
        }
    }

    /** The password is not good enough; the invitation can be used again. */
    record Refused(PasswordFlaw flaw) implements AcceptOutcome {
        /** Checks that all are there. */
        public Refused {
            Objects.requireNonNull(flaw, "flaw");
        }

        @Override
        public <T> T fold(
                Function<In, T> in,
                Function<Joined, T> joined,
                Function<Refused, T> refused,
                Function<NotUsable, T> notUsable) {
            return refused.apply(this);
        }
    }

    /** The invitation does not work any more, or the address has a login already. */
    record NotUsable() implements AcceptOutcome {
        @Override
        public <T> T fold(
                Function<In, T> in,
                Function<Joined, T> joined,
                Function<Refused, T> refused,
                Function<NotUsable, T> notUsable) {
            return notUsable.apply(this);
        }
    }
}
