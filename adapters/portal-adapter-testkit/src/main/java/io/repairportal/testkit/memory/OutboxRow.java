package io.repairportal.testkit.memory;

import io.repairportal.spi.notification.Outbox;
import io.repairportal.spi.notification.OutboxMessage;
import java.time.Instant;
import java.util.Optional;

/** A message in the outbox with its history. */
record OutboxRow(OutboxMessage message, Outbox.State state, Claim claim, String cause, Optional<Instant> changedAt) {
    private static final String FORGOTTEN = "forgotten";

    /** Who may settle it: the holder of the last fence, until the lease is over and somebody else takes it. */
    record Claim(int attempts, long fence, Optional<Instant> leasedUntil) {
        Claim released() {
            return new Claim(attempts, 0, Optional.empty());
        }
    }

    static OutboxRow waiting(OutboxMessage message) {
        return new OutboxRow(message, Outbox.State.WAITING, new Claim(0, 0, Optional.empty()), "", Optional.empty());
    }

    boolean isClaimable(Instant now) {
        return state == Outbox.State.WAITING
                && !message.dueAt().isAfter(now)
                && claim.leasedUntil().filter(until -> until.isAfter(now)).isEmpty();
    }

    OutboxRow claimed(long fence, Instant now, Instant until) {
        return new OutboxRow(
                message, state, new Claim(claim.attempts() + 1, fence, Optional.of(until)), cause, Optional.of(now));
    }

    OutboxRow sent(Instant now) {
        return new OutboxRow(
                with(FORGOTTEN, message.dueAt()), Outbox.State.SENT, claim.released(), "", Optional.of(now));
    }

    OutboxRow parked(String why, Instant now) {
        return new OutboxRow(message, Outbox.State.PARKED, claim.released(), why, Optional.of(now));
    }

    OutboxRow dueAt(Instant due, String why, Instant now) {
        return new OutboxRow(
                with(message.sealedContent(), due), Outbox.State.WAITING, claim.released(), why, Optional.of(now));
    }

    OutboxRow again(Instant now) {
        return dueAt(now, cause, now).counting(0);
    }

    OutboxRow givenBack(Instant now) {
        return dueAt(message.dueAt(), cause, now).counting(claim.attempts() - 1);
    }

    Outbox.Delivery delivery() {
        return new Outbox.Delivery(
                message.ref(),
                message.kind(),
                message.recipient(),
                state,
                claim.attempts(),
                cause,
                changedAt,
                changedAt.orElse(message.dueAt()));
    }

    private OutboxRow counting(int attempts) {
        return new OutboxRow(message, state, new Claim(attempts, claim.fence(), claim.leasedUntil()), cause, changedAt);
    }

    private OutboxMessage with(String content, Instant due) {
        return new OutboxMessage(
                message.ref(),
                message.provider(),
                message.kind(),
                message.transport(),
                message.recipient(),
                content,
                due);
    }
}
