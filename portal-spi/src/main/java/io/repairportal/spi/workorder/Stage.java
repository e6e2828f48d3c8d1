package io.repairportal.spi.workorder;

import io.repairportal.spi.internal.Require;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One stage of one work order.
 *
 * @param key names it within the plan
 * @param name as the shop calls it; at most 200 characters
 * @param state how far it is
 * @param startedAt when it began, if known
 * @param completedAt when it was done, if it is
 */
public record Stage(
        StageKey key, String name, StageState state, Optional<Instant> startedAt, Optional<Instant> completedAt) {
    /** Checks the name. */
    public Stage {
        Objects.requireNonNull(key, "key");
        Require.text(name, 200, "name");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(completedAt, "completedAt");
    }

    /** Returns a stage that has not begun. */
    public static Stage toDo(StageKey key, String name) {
        return new Stage(key, name, StageState.TO_DO, Optional.empty(), Optional.empty());
    }

    /** Returns this stage in another state since {@code at}; the times follow from the state. */
    public Stage in(StageState next, Instant at) {
        return switch (next) {
            case TO_DO, SKIPPED -> new Stage(key, name, next, Optional.empty(), Optional.empty());
            case IN_PROGRESS -> new Stage(key, name, next, Optional.of(at), Optional.empty());
            case COMPLETED -> new Stage(key, name, next, startedAt, Optional.of(at));
        };
    }
}
