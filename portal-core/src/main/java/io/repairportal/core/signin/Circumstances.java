package io.repairportal.core.signin;

import io.repairportal.core.access.SessionToken;
import java.util.Objects;
import java.util.Optional;

/**
 * How an attempt to sign in was made.
 *
 * @param keep whether the person wants to stay signed in on this device for 30 days (A19)
 * @param current the session of the browser so far; what links opened in it stays open
 * @param device what an earlier sign-in left in the browser
 * @param caller where it came from, for counting only; not stored in the clear
 * @param label what the owner will recognise the browser by, for example {@code Firefox, Android}; at most 100 characters
 */
public record Circumstances(
        boolean keep, Optional<SessionToken> current, Optional<DeviceToken> device, String caller, String label) {
    /** Checks that all are there. */
    public Circumstances {
        Objects.requireNonNull(current, "current");
        Objects.requireNonNull(device, "device");
        Objects.requireNonNull(caller, "caller");
        Objects.requireNonNull(label, "label");
    }
}
