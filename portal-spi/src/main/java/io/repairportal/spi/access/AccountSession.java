package io.repairportal.spi.access;

import io.repairportal.spi.internal.Require;
import io.repairportal.spi.provider.ProviderRef;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A browser in which a person is signed in (A19).
 *
 * @param person who is signed in
 * @param only the provider whose staff handed over the code she came in with; the session reaches no other (A8)
 * @param device what the person recognises the browser by, for example {@code Firefox, Android}; at most 100 characters
 * @param times until when it lasts
 */
public record AccountSession(PersonRef person, Optional<ProviderRef> only, String device, Times times) {
    /** Checks the device. */
    public AccountSession {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(only, "only");
        Require.atMost(device, 100, "device");
        Objects.requireNonNull(times, "times");
    }

    /** Returns whether the session counts at {@code now}. */
    public boolean isAlive(Instant now) {
        return now.isBefore(times.endsAt()) && now.isBefore(times.seenAt().plus(times.idle()));
    }

    /**
     * How long a session lasts.
     *
     * @param startedAt when the person signed in
     * @param provenAt when she last gave her password or a code in it; what matters most asks for a fresh proof
     * @param seenAt when it was last used, kept to the minute
     * @param idle after how long without use it ends
     * @param endsAt when it ends in any case
     */
    public record Times(Instant startedAt, Instant provenAt, Instant seenAt, Duration idle, Instant endsAt) {
        /** Checks that all are there. */
        public Times {
            Objects.requireNonNull(startedAt, "startedAt");
            Objects.requireNonNull(provenAt, "provenAt");
            Objects.requireNonNull(seenAt, "seenAt");
            Objects.requireNonNull(idle, "idle");
            Objects.requireNonNull(endsAt, "endsAt");
        }
    }
}
