package io.repairportal.core.signin;

import io.repairportal.spi.access.AccessLink;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * How long an access link works (A5): until the later of 30 days after sending and 30 days after the work order was closed, at most 12
 * months after sending. Pure; calendar months are counted in UTC.
 */
public final class LinkValidity {
    private static final int DAYS = 30;
    private static final int MONTHS_AT_MOST = 12;

    private LinkValidity() {}

    /** Where a link stands. */
    public enum State {
        /** Opens after the right answer. */
        ACTIVE,
        /** Takes no answer for some minutes, after wrong ones. */
        PAUSED,
        /** Takes no answer any more, after too many wrong ones. */
        SUSPENDED,
        /** Its time is over. */
        EXPIRED,
        /** Taken back. */
        REVOKED
    }

    /** Returns where the link stands now. */
    public static State state(AccessLink link, Optional<Instant> workOrderClosedAt, Instant now) {
        if (link.revokedAt().isPresent()) {
            return State.REVOKED;
        }
        if (!now.isBefore(expiry(link, workOrderClosedAt))) {
            return State.EXPIRED;
        }
        if (link.guesses().suspended()) {
            return State.SUSPENDED;
        }
        return link.guesses().pausedUntil().filter(now::isBefore).isPresent() ? State.PAUSED : State.ACTIVE;
    }

    private static Instant expiry(AccessLink link, Optional<Instant> workOrderClosedAt) {
        Instant sent = link.sent().at();
        Instant latest = sent.atZone(ZoneOffset.UTC).plusMonths(MONTHS_AT_MOST).toInstant();
        if (workOrderClosedAt.isEmpty()) {
            // why the latest: a work order that is still open will be closed later than now
            return latest;
        }
        Instant afterClosing = days(workOrderClosedAt.get());
        Instant usual = days(sent).isAfter(afterClosing) ? days(sent) : afterClosing;
        return usual.isBefore(latest) ? usual : latest;
    }

    private static Instant days(Instant from) {
        return from.atZone(ZoneOffset.UTC).plusDays(DAYS).toInstant();
    }
}
