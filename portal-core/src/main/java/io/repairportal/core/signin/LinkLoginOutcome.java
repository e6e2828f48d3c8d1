package io.repairportal.core.signin;

import io.repairportal.core.access.SessionToken;
import java.util.Objects;
import java.util.function.Function;

/** What became of a login made from an access link. Consumed by the page that asked. */
public sealed interface LinkLoginOutcome {

    /** Handles every outcome. */
    <T> T fold(Function<In, T> in, Function<WrongCode, T> wrongCode, Function<NotOffered, T> notOffered);

    /**
     * The login is there, and the browser continues signed in; what the link opened stays open.
     *
     * @param session how the browser goes on
     * @param device what the browser is known by from now on
     * @param hasPassword whether the person had a login with a password before
     */
    record In(SessionToken session, DeviceToken device, boolean hasPassword) implements LinkLoginOutcome {
        /** Checks that all are there. */
        public In {
            Objects.requireNonNull(session, "session");
            Objects.requireNonNull(device, "device");
        }

        @Override
        public <T> T fold(Function<In, T> in, Function<WrongCode, T> wrongCode, Function<NotOffered, T> notOffered) {
            return in.apply(this);
        }
    }

    /** The code is wrong, was used, or its time is over. */
    record WrongCode() implements LinkLoginOutcome {
        @Override
        public <T> T fold(Function<In, T> in, Function<WrongCode, T> wrongCode, Function<NotOffered, T> notOffered) {
            return wrongCode.apply(this);
        }
    }

    /** The shop offers no login here, or this contact has one already. */
    record NotOffered() implements LinkLoginOutcome {
        @Override
        public <T> T fold(Function<In, T> in, Function<WrongCode, T> wrongCode, Function<NotOffered, T> notOffered) {
            return notOffered.apply(this);
        }
    }
}
