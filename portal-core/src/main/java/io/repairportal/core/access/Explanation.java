package io.repairportal.core.access;

import io.repairportal.spi.access.Permission;
import java.util.List;
import java.util.Objects;

/**
 * Why somebody sees a record, or does not (K4).
 *
 * @param as who, in the words of staff
 * @param permission what was asked for
 * @param steps what each rule said, in order, up to the one that decided
 * @param decision the decision, by the same code that decides for pages
 */
public record Explanation(String as, Permission permission, List<Visibility.Step> steps, Decision decision) {
    /** Copies the steps. */
    public Explanation {
        Objects.requireNonNull(as, "as");
        Objects.requireNonNull(permission, "permission");
        steps = List.copyOf(steps);
        Objects.requireNonNull(decision, "decision");
    }
}
