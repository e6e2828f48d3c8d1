package io.repairportal.spi.workorder;

import io.repairportal.spi.internal.Require;
import java.util.Objects;
import java.util.Optional;

/**
 * A sub-task of a work order.
 *
 * @param title as customers read it; at most 200 characters
 * @param state how far it is
 * @param visible whether customers may see it
 * @param stage the stage it belongs to; a task of a hidden stage is hidden too
 */
public record Task(String title, State state, boolean visible, Optional<StageKey> stage) {
    /** Checks the title. */
    public Task {
        Require.text(title, 200, "title");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(stage, "stage");
    }

    /** How far a task is. */
    public enum State {
        /** To be done. */
        OPEN,
        /** Done. */
        DONE,
        /** Will not be done; does not count. */
        CANCELLED
    }
}
