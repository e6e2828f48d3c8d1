package io.repairportal.spi.notification;

import io.repairportal.spi.internal.Require;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.paging.Slice;
import io.repairportal.spi.provider.ProviderRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The messages that wait to leave. Written in the transaction of the change they tell of; claimed by any number of workers on any number
 * of nodes, each message by one at a time (P46 to P50).
 */
public interface Outbox {

    /** Stores messages. One whose ref exists already is left as it is. */
    void add(List<OutboxMessage> messages);

    /**
     * Claims at most {@code most} messages that are due and not claimed by anybody whose lease still runs, oldest due first. Two workers
     * never hold the same message at the same time.
     */
    List<Claimed> claim(Instant now, Duration lease, int most);

    /**
     * Says what became of a claimed message. Returns {@code false} and changes nothing if the claim was lost to somebody else meanwhile.
     * The content of a message that was sent is forgotten.
     */
    boolean settle(Claimed claimed, Settlement settlement, Instant now);

    /** Returns a piece of the messages of a provider in this state, newest first, for staff; at most 100 at once. */
    Slice<Delivery> list(ProviderRef provider, State state, Optional<Cursor> after, int limit);

    /** Makes a parked message due now, its attempts counted anew; returns {@code false} if there is no parked message of that name. */
    boolean sendAgain(ProviderRef provider, OutboxRef message, Instant now);

    /** Where a message stands. */
    enum State {
        /** Waits, or is being sent. */
        WAITING,
        /** Has left. */
        SENT,
        /** Will not leave unless staff say so. */
        PARKED
    }

    /**
     * A message in the hands of one worker.
     *
     * @param message the message
     * @param attempts how often it was claimed, this time included, since it was written or staff sent it again
     * @param fence proves whose claim it is
     */
    record Claimed(OutboxMessage message, int attempts, long fence) {
        /** Checks the message. */
        public Claimed {
            Objects.requireNonNull(message, "message");
        }
    }

    /**
     * A message as staff see it.
     *
     * @param ref names it
     * @param kind what it is
     * @param recipient shortened
     * @param state where it stands
     * @param attempts how often it was tried
     * @param cause why it failed last; may be empty
     * @param changedAt when it was sent, parked or tried last
     * @param listedAt what lists are sorted by: the same, or when it is due if nothing was done about it yet
     */
    record Delivery(
            OutboxRef ref,
            MessageKind kind,
            String recipient,
            State state,
            int attempts,
            String cause,
            Optional<Instant> changedAt,
            Instant listedAt) {
        /** Checks that all are there. */
        public Delivery {
            Objects.requireNonNull(ref, "ref");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(recipient, "recipient");
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(cause, "cause");
            Objects.requireNonNull(changedAt, "changedAt");
            Objects.requireNonNull(listedAt, "listedAt");
        }

        /** Returns its place in a list. */
        public Cursor place() {
            return new Cursor(listedAt, ref.value());
        }
    }

    /** What became of a claimed message. Consumed by stores. */
    sealed interface Settlement {

        /** Handles every outcome. */
        <T> T fold(
                Function<Sent, T> sent,
                Function<RetryAt, T> retryAt,
                Function<Parked, T> parked,
                Function<GivenBack, T> givenBack);

        /** It has left. */
        record Sent() implements Settlement {
            @Override
            public <T> T fold(
                    Function<Sent, T> sent,
                    Function<RetryAt, T> retryAt,
                    Function<Parked, T> parked,
                    Function<GivenBack, T> givenBack) {
                return sent.apply(this);
            }
        }

        /** It is tried again at {@code at}; {@code cause} has at most 500 characters and no personal data. */
        record RetryAt(Instant at, String cause) implements Settlement {
            /** Checks both. */
            public RetryAt {
                Objects.requireNonNull(at, "at");
                Require.atMost(cause, 500, "cause");
            }

            @Override
            public <T> T fold(
                    Function<Sent, T> sent,
                    Function<RetryAt, T> retryAt,
                    Function<Parked, T> parked,
                    Function<GivenBack, T> givenBack) {
                return retryAt.apply(this);
            }
        }

        /** It is not tried again by itself; {@code cause} has at most 500 characters and no personal data. */
        record Parked(String cause) implements Settlement {
            /** Checks the cause. */
            public Parked {
                Require.atMost(cause, 500, "cause");
            }

            @Override
            public <T> T fold(
                    Function<Sent, T> sent,
                    Function<RetryAt, T> retryAt,
                    Function<Parked, T> parked,
                    Function<GivenBack, T> givenBack) {
                return parked.apply(this);
            }
        }

        /** It was not tried: it is due as before, the claim does not count as an attempt, and its cause stays. */
        record GivenBack() implements Settlement {
            @Override
            public <T> T fold(
                    Function<Sent, T> sent,
                    Function<RetryAt, T> retryAt,
                    Function<Parked, T> parked,
                    Function<GivenBack, T> givenBack) {
                return givenBack.apply(this);
            }
        }
    }
}
