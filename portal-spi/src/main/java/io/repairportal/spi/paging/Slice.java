package io.repairportal.spi.paging;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A piece of a list, and whether more of it follows.
 *
 * @param items at most as many as were asked for, in the order of the list
 * @param more whether at least one item follows the last one
 */
public record Slice<T>(List<T> items, boolean more) {
    /** Copies the items. */
    public Slice {
        items = List.copyOf(items);
    }

    /** Returns a slice of a list with nothing in it. */
    public static <T> Slice<T> empty() {
        return new Slice<>(List.of(), false);
    }

    /** Cuts {@code oneMore}, which was read with a limit of {@code limit + 1}, down to the limit. */
    public static <T> Slice<T> of(List<T> oneMore, int limit) {
        return oneMore.size() > limit ? new Slice<>(oneMore.subList(0, limit), true) : new Slice<>(oneMore, false);
    }

    /** Returns where the next slice begins: behind the place of the last item, if more follows. */
    public Optional<Cursor> next(Function<? super T, Cursor> place) {
        return more && !items.isEmpty() ? Optional.of(place.apply(items.get(items.size() - 1))) : Optional.empty();
    }

    /** Returns the same slice of other items. */
    public <R> Slice<R> map(Function<? super T, ? extends R> change) {
        return new Slice<>(items.stream().<R>map(change).toList(), more);
    }
}
