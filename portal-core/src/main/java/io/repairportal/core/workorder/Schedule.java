package io.repairportal.core.workorder;

import io.repairportal.spi.publication.Promise;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.publication.Waiting;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * When a work order is expected to be ready, and why it waits (B4).
 *
 * @param expected the promise that holds now
 * @param earlier promises before it whose date was another one, oldest first
 * @param waiting why it does not move
 */
public record Schedule(Optional<Promise> expected, List<Promise> earlier, Optional<Waiting> waiting) {
    /** Copies the promises. */
    public Schedule {
        Objects.requireNonNull(expected, "expected");
        earlier = List.copyOf(earlier);
        Objects.requireNonNull(waiting, "waiting");
    }

    /** Returns the schedule of a work order; one that is over expects nothing and waits for nothing. */
    static Schedule of(Publication publication) {
        if (!publication.times().state().current()) {
            return new Schedule(Optional.empty(), List.of(), Optional.empty());
        }
        List<Promise> promises = publication.promises();
        if (promises.isEmpty()) {
            return new Schedule(Optional.empty(), List.of(), publication.waiting());
        }
        int last = promises.size() - 1;
        return new Schedule(Optional.of(promises.get(last)), promises.subList(0, last), publication.waiting());
    }
}
