package io.repairportal.core.notification;

import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.internal.Sweeping;
import io.repairportal.core.notification.OutboxContent.WorkContent;
import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.notification.Outbox;
import io.repairportal.spi.notification.Outbox.Claimed;
import io.repairportal.spi.notification.Outbox.Settlement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Empties the outbox: claims with a lease, sends, settles (P46 to P50). A message that fails is tried again after a pause that doubles and is
 * cut at random; one that cannot succeed is parked with its cause. Whatever one message does, the others go on; whatever the database
 * does, the worker waits and looks again. When nothing is due, its first thread throws away what nobody needs any more.
 *
 * <p>Does nothing before {@link #start}. Any number of workers on any number of nodes may run. Safe for use by many threads.
 */
public final class OutboxWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("io.repairportal.core.notification");
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final Duration LAST_MOMENT = Duration.ofMillis(500);

    private final PortalParts parts;
    private final Postbox postbox;
    private final Dispatch dispatch;
    private final RandomGenerator jitter;
    private final OutboxPace pace;
    private final Sweeping sweeping;
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private volatile boolean stopped;

    OutboxWorker(PortalParts parts, Postbox postbox, Dispatch dispatch, RandomGenerator jitter) {
        this(parts, postbox, dispatch, jitter, OutboxPace.standard());
    }

    OutboxWorker(PortalParts parts, Postbox postbox, Dispatch dispatch, RandomGenerator jitter, OutboxPace pace) {
        this.parts = Objects.requireNonNull(parts, "parts");
        this.postbox = Objects.requireNonNull(postbox, "postbox");
        this.dispatch = Objects.requireNonNull(dispatch, "dispatch");
        this.jitter = Objects.requireNonNull(jitter, "jitter");
        this.pace = Objects.requireNonNull(pace, "pace");
        this.sweeping = new Sweeping(parts, jitter);
    }

    /** Starts the threads; once started, starting again does nothing. Not after {@link #close}. */
    public synchronized void start() {
        if (stopped) {
            throw new IllegalStateException("a closed worker does not start again; build a new portal");
        }
        if (threads.isEmpty()) {
            sweeping.begin();
        }
        for (int number = threads.size(); number < pace.threads(); number++) {
            Runnable idle = number == 0 ? sweeping::sweepIfDue : () -> {};
            Thread thread = new Thread(() -> run(idle), "repair-portal-outbox-" + (number + 1));
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    /** Tells a waiting thread that something is due. */
    public void wake() {
        postbox.wake();
    }

    /** Sends everything that is due now, in the calling thread, and returns how many messages were claimed. */
    public int sendDue() {
        int claimed = 0;
        int round;
        do {
            round = sendBatch();
            claimed += round;
        } while (round == pace.batch() && !stopped);
        return claimed;
    }

    /**
     * Stops the threads within five seconds: what is being sent goes out if it takes less than four, what would have been sent after it is
     * left to the next worker.
     */
    @Override
    public void close() {
        stopped = true;
        postbox.wake(threads.size());
        if (!haveEnded(PATIENCE)) {
            // why last: an interrupt closes the file of an embedded database below whoever writes to it
            threads.forEach(Thread::interrupt);
            haveEnded(LAST_MOMENT);
        }
    }

    private boolean haveEnded(Duration within) {
        long until = System.nanoTime() + within.toNanos();
        for (Thread thread : threads) {
            try {
                TimeUnit.NANOSECONDS.timedJoin(thread, until - System.nanoTime());
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return threads.stream().noneMatch(Thread::isAlive);
    }

    private void run(Runnable idle) {
        while (!stopped) {
            try {
                if (sendDue() == 0) {
                    idle.run();
                    postbox.awaitSignal(pace.poll());
                }
            } catch (InterruptedException stop) {
                return;
            } catch (RuntimeException | Error failed) {
                LOG.warn("The outbox cannot be read or written now, the next look is soon: {}", Causes.of(failed));
                pause();
            }
        }
    }

    private void pause() {
        try {
            postbox.awaitSignal(pace.poll());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private int sendBatch() {
        Instant begun = parts.clock().instant();
        List<Claimed> batch = parts.store().outbox().claim(begun, pace.lease(), pace.batch());
        Instant safeUntil = begun.plus(pace.lease().dividedBy(2));
        for (Claimed claimed : batch) {
            Instant now = parts.clock().instant();
            if (stopped || now.isAfter(safeUntil)) {
                // why given back: near the end of the lease another worker might send it as well
                settle(claimed, new Settlement.GivenBack());
            } else {
                handle(claimed);
            }
        }
        return batch.size();
    }

    private void handle(Claimed claimed) {
        OutboxContent content;
        try {
            content = postbox.open(claimed.message());
        } catch (RuntimeException unreadable) {
            LOG.error(
                    "Message {} cannot be opened: altered, or the portal's secret was changed",
                    claimed.message().ref());
            settle(claimed, new Settlement.Parked("cannot be opened: altered, or the portal's secret was changed"));
            return;
        }
        if (content instanceof WorkContent) {
            writeAndSettle(claimed, content);
        } else {
            settle(claimed, attempt(claimed, content));
        }
    }

    private Settlement attempt(Claimed claimed, OutboxContent content) {
        try {
            dispatch.send(claimed, content);
            return new Settlement.Sent();
        } catch (PortalAdapterException failed) {
            return failed.worthRetrying() ? later(claimed, failed) : parked(claimed, Causes.of(failed));
        } catch (RuntimeException | Error failed) {
            return later(claimed, failed);
        }
    }

    private void writeAndSettle(Claimed claimed, OutboxContent content) {
        try {
            parts.store().unitOfWork().inTransaction(transaction -> {
                dispatch.send(claimed, content);
                boolean held = settle(claimed, new Settlement.Sent());
                if (!held) {
                    // why: whoever holds the claim now writes the new message
                    transaction.setRollbackOnly();
                }
                return held;
            });
        } catch (RuntimeException | Error failed) {
            settle(claimed, later(claimed, failed));
        }
    }

    private Settlement later(Claimed claimed, Throwable failed) {
        String cause = Causes.of(failed);
        if (claimed.attempts() >= pace.tries()) {
            return parked(claimed, cause);
        }
        LOG.warn("Message {} did not leave, try {}: {}", claimed.message().ref(), claimed.attempts(), cause);
        Duration pause = pace.pauseAfter(claimed.attempts(), jitter.nextDouble());
        return new Settlement.RetryAt(parts.clock().instant().plus(pause), cause);
    }

    private static Settlement parked(Claimed claimed, String cause) {
        LOG.error("Message {} is parked after try {}: {}", claimed.message().ref(), claimed.attempts(), cause);
        return new Settlement.Parked(cause);
    }

    private boolean settle(Claimed claimed, Settlement settlement) {
        Outbox outbox = parts.store().outbox();
        boolean held = outbox.settle(claimed, settlement, parts.clock().instant());
        if (!held) {
            LOG.warn(
                    "Message {} was taken over by another worker",
                    claimed.message().ref());
        }
        return held;
    }
}
