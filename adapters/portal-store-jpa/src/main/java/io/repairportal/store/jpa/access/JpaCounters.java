package io.repairportal.store.jpa.access;

import io.repairportal.spi.access.Counters;
import io.repairportal.store.jpa.session.Database;
import io.repairportal.store.jpa.session.Writing;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** Counters in the database: the row is locked by the counting itself, so that no two callers get the same number. */
final class JpaCounters implements Counters {
    private static final int LONGEST = 200;

    private final Database database;
    private final Writing<First> first;

    JpaCounters(Database database) {
        this.database = database;
        this.first = database.writing(
                "insert into {counter} (name, starts_at, total, keep_until) values (?, ?, 1, ?)",
                (count, cells) -> cells.text(count.key().name())
                        .time(count.key().startsAt())
                        .time(count.keepUntil()));
    }

    /** The first count of a span of time. */
    private record First(CounterRow.Key key, Instant keepUntil) {}

    @Override
    public int countUp(String counter, Instant window, Instant keepUntil) {
        if (counter.isEmpty() || counter.length() > LONGEST) {
            throw new IllegalArgumentException("the name of a counter has 1 to " + LONGEST + " characters");
        }
        return database.write(entities -> {
            CounterRow.Key key = new CounterRow.Key(counter, window);
            if (up(entities, key) == 0 && !first.unlessThere(new First(key, keepUntil))) {
                up(entities, key);
            }
            return total(entities, key);
        });
    }

    @Override
    public int sweep(Instant now, int limit) {
        return database.write(entities -> {
            List<CounterRow.Key> over = entities.createNamedQuery("counter.over", CounterRow.Key.class)
                    .setParameter("now", now)
                    .setMaxResults(limit)
                    .getResultList();
            return over.stream().mapToInt(key -> forget(entities, key)).sum();
        });
    }

    private static int up(EntityManager entities, CounterRow.Key key) {
        return entities.createNamedQuery("counter.up")
                .setParameter("name", key.name())
                .setParameter("startsAt", key.startsAt())
                .executeUpdate();
    }

    private static int total(EntityManager entities, CounterRow.Key key) {
        return entities.createNamedQuery("counter.total", Integer.class)
                .setParameter("name", key.name())
                .setParameter("startsAt", key.startsAt())
                .getSingleResult();
    }

    private static int forget(EntityManager entities, CounterRow.Key key) {
        return entities.createNamedQuery("counter.forget")
                .setParameter("name", key.name())
                .setParameter("startsAt", key.startsAt())
                .executeUpdate();
    }
}
