package io.repairportal.core.privacy;

import java.util.List;

/**
 * What an erasure would do. Nothing has been done yet.
 *
 * @param places the memberships that would go
 * @param loginGoes whether the login goes with them, because no other membership is left
 * @param kept what would still be there
 */
public record ErasurePlan(List<Place> places, boolean loginGoes, List<Kept> kept) {
    /** Copies the lists. */
    public ErasurePlan {
        places = List.copyOf(places);
        kept = List.copyOf(kept);
    }
}
