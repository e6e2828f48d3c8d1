package io.repairportal.spi.publication;

import io.repairportal.spi.internal.Require;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Why a work order does not move (B4).
 *
 * @param on who or what it waits for
 * @param note in the shop's words; may be empty, at most 500 characters
 * @param trackingNumber of the carrier, at most 100 characters
 * @param since since when
 */
public record Waiting(On on, String note, Optional<String> trackingNumber, Instant since) {
    /** Checks lengths. */
    public Waiting {
        Objects.requireNonNull(on, "on");
        Require.atMost(note, 500, "note");
        trackingNumber.ifPresent(number -> Require.text(number, 100, "trackingNumber"));
        Objects.requireNonNull(since, "since");
    }

    /** Who acts next. */
    public enum On {
        /** The customer. */
        CUSTOMER,
        /** The shop itself. */
        SHOP,
        /** Parts on their way. */
        PARTS,
        /** The customer's insurer. */
        INSURER,
        /** A carrier. */
        CARRIER
    }
}
