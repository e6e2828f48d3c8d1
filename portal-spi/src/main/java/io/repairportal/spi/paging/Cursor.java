package io.repairportal.spi.paging;

import io.repairportal.spi.internal.Require;
import java.time.Instant;
import java.util.Objects;

/**
 * Where the next piece of a list begins: strictly behind the row with this time and this reference; newest first unless
 * the list says otherwise.
 *
 * @param at the time that the list is sorted by
 * @param ref decides between rows of the same time
 */
public record Cursor(Instant at, String ref) {
    /** Checks both. */
    public Cursor {
        Objects.requireNonNull(at, "at");
        Require.opaque(ref, "ref");
    }
}
