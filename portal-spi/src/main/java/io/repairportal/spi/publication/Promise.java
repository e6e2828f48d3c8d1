package io.repairportal.spi.publication;

import io.repairportal.spi.internal.Require;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A date by which the shop expected to be ready.
 *
 * @param date in the location's zone
 * @param setAt when it was promised
 * @param reason why it differs from the promise before; may be empty, at most 500 characters
 */
public record Promise(LocalDate date, Instant setAt, String reason) {
    /** Checks lengths. */
    public Promise {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(setAt, "setAt");
        Require.atMost(reason, 500, "reason");
    }
}
