package io.repairportal.core.signin;

import io.repairportal.spi.access.AccessLink;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Function;

/** What stands behind the address of an access link, before anybody answered. Consumed by the page that asks. */
public sealed interface LinkDoor {

    /** Handles every kind. */
    <T> T fold(
            Function<Ask, T> ask,
            Function<WithoutQuestion, T> withoutQuestion,
            Function<AlreadyIn, T> alreadyIn,
            Function<NotWorking, T> notWorking);

    /** The last name is asked; {@code triesLeft} is present once a wrong one was given. */
    record Ask(OptionalInt triesLeft) implements LinkDoor {
        /** Checks that it is there. */
        public Ask {
            Objects.requireNonNull(triesLeft, "triesLeft");
        }

        @Override
        public <T> T fold(
                Function<Ask, T> ask,
                Function<WithoutQuestion, T> withoutQuestion,
                Function<AlreadyIn, T> alreadyIn,
                Function<NotWorking, T> notWorking) {
            return ask.apply(this);
        }
    }

    /** The provider asks nothing (A17); still only a POST opens. */
    record WithoutQuestion() implements LinkDoor {
        @Override
        public <T> T fold(
                Function<Ask, T> ask,
                Function<WithoutQuestion, T> withoutQuestion,
                Function<AlreadyIn, T> alreadyIn,
                Function<NotWorking, T> notWorking) {
            return withoutQuestion.apply(this);
        }
    }

    /** This browser may see the work order already (A6). */
    record AlreadyIn(AccessLink.Target target) implements LinkDoor {
        /** Checks the target. */
        public AlreadyIn {
            Objects.requireNonNull(target, "target");
        }

        @Override
        public <T> T fold(
                Function<Ask, T> ask,
                Function<WithoutQuestion, T> withoutQuestion,
                Function<AlreadyIn, T> alreadyIn,
                Function<NotWorking, T> notWorking) {
            return alreadyIn.apply(this);
        }
    }

    /** Unknown, altered, of another provider, paused, suspended, expired, revoked: nothing tells which (A4). */
    record NotWorking() implements LinkDoor {
        @Override
        public <T> T fold(
                Function<Ask, T> ask,
                Function<WithoutQuestion, T> withoutQuestion,
                Function<AlreadyIn, T> alreadyIn,
                Function<NotWorking, T> notWorking) {
            return notWorking.apply(this);
        }
    }
}
