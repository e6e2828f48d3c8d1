package io.repairportal.testkit.memory;

import io.repairportal.spi.access.Counters;
import java.time.Instant;
import java.util.List;

/** Counts in a table by counter and window. */
final class InMemoryCounters implements Counters {
    private static final int LONGEST = 200;

    private final Tables tables;

    InMemoryCounters(Tables tables) {
        this.tables = tables;
    }

    /** What is counted, and since when. */
    record Window(String counter, Instant begin) {}

    /** How often, and how long that matters. */
    record Count(int number, Instant keepUntil) {}

    @Override
    public int countUp(String counter, Instant window, Instant keepUntil) {
        if (counter.isEmpty() || counter.length() > LONGEST) {
            throw new IllegalArgumentException("a counter has 1 to " + LONGEST + " characters");
        }
        Window key = new Window(counter, window);
        return tables.unitOfWork.step(() -> {
            int number = tables.counts.find(key).map(Count::number).orElse(0) + 1;
            tables.counts.put(key, new Count(number, keepUntil));
            return number;
        });
    }

    @Override
    public int sweep(Instant now, int limit) {
        return tables.unitOfWork.step(() -> {
            List<Window> over = tables.counts
                    .keys(count -> !count.keepUntil().isAfter(now))
                    .limit(limit)
                    .toList();
            over.forEach(tables.counts::remove);
            return over.size();
        });
    }
}
