package io.repairportal.core.signin;

import java.util.Objects;
import java.util.function.Function;

/** What stands behind an invitation. Consumed by its page. */
public sealed interface InvitationDoor {

    /** Handles every outcome. */
    <T> T fold(
            Function<SetUp, T> setUp,
            Function<Join, T> join,
            Function<SignInFirst, T> signInFirst,
            Function<NotUsable, T> notUsable);

    /** The login can be set up: for whom, and under which user name. */
    record SetUp(String customer, String userName, int shortestPassword) implements InvitationDoor {
        /** Checks that all are there. */
        public SetUp {
            Objects.requireNonNull(customer, "customer");
            Objects.requireNonNull(userName, "userName");
        }

        @Override
        public <T> T fold(
                Function<SetUp, T> setUp,
                Function<Join, T> join,
                Function<SignInFirst, T> signInFirst,
                Function<NotUsable, T> notUsable) {
            return setUp.apply(this);
        }
    }

    /** Somebody is signed in, and can add this customer to her login (A15). */
    record Join(String customer, String person) implements InvitationDoor {
        /** Checks that all are there. */
        public Join {
            Objects.requireNonNull(customer, "customer");
            Objects.requireNonNull(person, "person");
        }

        @Override
        public <T> T fold(
                Function<SetUp, T> setUp,
                Function<Join, T> join,
                Function<SignInFirst, T> signInFirst,
                Function<NotUsable, T> notUsable) {
            return join.apply(this);
        }
    }

    /** Whoever has the invited address has a login already, and adds the customer after signing in. */
    record SignInFirst(String customer) implements InvitationDoor {
        /** Checks that all are there. */
        public SignInFirst {
            Objects.requireNonNull(customer, "customer");
        }

        @Override
        public <T> T fold(
                Function<SetUp, T> setUp,
                Function<Join, T> join,
                Function<SignInFirst, T> signInFirst,
                Function<NotUsable, T> notUsable) {
            return signInFirst.apply(this);
        }
    }

    /** It was used, taken back or forgotten, or its time is over; nothing tells which. */
    record NotUsable() implements InvitationDoor {
        @Override
        public <T> T fold(
                Function<SetUp, T> setUp,
                Function<Join, T> join,
                Function<SignInFirst, T> signInFirst,
                Function<NotUsable, T> notUsable) {
            return notUsable.apply(this);
        }
    }
}
