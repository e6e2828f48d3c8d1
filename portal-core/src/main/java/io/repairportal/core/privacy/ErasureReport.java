package io.repairportal.core.privacy;

import io.repairportal.spi.privacy.Erased;
import java.util.List;
import java.util.Objects;

/**
 * What an erasure has done.
 *
 * @param places what was forgotten where; empty if everything had been erased before
 * @param loginGone whether the login is gone as well
 * @param kept what is still there
 */
public record ErasureReport(List<ErasedPlace> places, boolean loginGone, List<Kept> kept) {
    /** Copies the lists. */
    public ErasureReport {
        places = List.copyOf(places);
        kept = List.copyOf(kept);
    }

    /**
     * One membership that is gone.
     *
     * @param place which one
     * @param erased what went with it
     */
    public record ErasedPlace(Place place, Erased erased) {
        /** Checks both. */
        public ErasedPlace {
            Objects.requireNonNull(place, "place");
            Objects.requireNonNull(erased, "erased");
        }
    }
}
