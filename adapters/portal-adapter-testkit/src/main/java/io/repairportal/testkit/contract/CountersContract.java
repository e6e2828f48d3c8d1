package io.repairportal.testkit.contract;

import static io.repairportal.testkit.fixture.Fixtures.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link io.repairportal.spi.access.Counters} must do. */
public abstract class CountersContract extends PortalStoreContract {
    private static final Instant LATER = MORNING.plus(Duration.ofHours(1));
    private static final Duration MICRO = Duration.ofNanos(1_000);

    /** For subclasses. */
    protected CountersContract() {}

    @Test
    @DisplayName("a counter begins with one and never skips (P8)")
    public final void countsFromOne() {
        assertThat(IntStream.range(0, 5).mapToObj(time -> count("a"))).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    @DisplayName("64 threads that count at once get 64 different numbers (P8)")
    public final void countsExactly() {
        List<List<Integer>> counts = Together.run(
                64, thread -> IntStream.range(0, 3).mapToObj(time -> count("a")).toList());

        assertThat(counts.stream().flatMap(Collection::stream))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 192).boxed().toList());
        assertThat(count("a")).isEqualTo(193);
    }

    @Test
    @DisplayName("another name or another window is another count, also one microsecond later (P8, P52)")
    public final void countsApart() {
        count("a");
        count("a");

        assertThat(count("A")).isEqualTo(1);
        assertThat(count("b")).isEqualTo(1);
        assertThat(store().counters().countUp("a", MORNING.plus(MICRO), LATER)).isEqualTo(1);
        assertThat(count("a")).isEqualTo(3);
    }

    @Test
    @DisplayName("names of 200 characters are told apart at their end (P8)")
    public final void takesLongNames() {
        String name = Texts.ofLength(199);

        assertThat(count(name + "a")).isEqualTo(1);
        assertThat(count(name + "b")).isEqualTo(1);
        assertThat(count(name + "a")).isEqualTo(2);
    }

    @Test
    @DisplayName(
            "counts are forgotten when they need not be kept any more, not before, and at most so many at once (P61)")
    public final void sweeps() {
        IntStream.range(0, 5).forEach(number -> count("over-" + number));
        store().counters().countUp("kept", MORNING, LATER.plus(Duration.ofHours(1)));

        assertThat(store().counters().sweep(LATER.minus(MICRO), 10)).isZero();
        assertThat(List.of(sweep(), sweep(), sweep(), sweep())).containsExactly(2, 2, 1, 0);

        assertThat(count("over-3")).isEqualTo(1);
        assertThat(store().counters().countUp("kept", MORNING, LATER.plus(Duration.ofHours(1))))
                .isEqualTo(2);
    }

    @Test
    @DisplayName("who counts in a unit of work goes first alone; one that is rolled back has not counted (P8, P52)")
    public final void unitsWaitForEachOther() {
        List<Boolean> first = Together.run(16, thread -> store().unitOfWork().inTransaction(transaction -> {
            boolean mine = count("once") == 1;
            if (mine && thread % 2 == 0) {
                transaction.setRollbackOnly();
            }
            return mine && thread % 2 == 1;
        }));

        assertThat(first).containsOnlyOnce(true);
        assertThat(count("once")).isBetween(9, 17);
    }

    private int sweep() {
        return store().counters().sweep(LATER.plus(MICRO), 2);
    }

    private int count(String counter) {
        return store().counters().countUp(counter, MORNING, LATER);
    }
}
