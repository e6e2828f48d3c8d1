package io.repairportal.store.jpa.access;

import io.repairportal.spi.access.Counters;
import io.repairportal.store.jpa.session.Database;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** Counters in the database: the row is locked by the counting itself, so that no two callers get the same number. */
final class JpaCounters implements Counters {
    private static final int LONGEST = 200;

    private final Database database;

    JpaCounters(Database database) {
        this.database = database;
    }

    @Override
    public int countUp(String counter, Instant window, Instant keepUntil) {
        if (counter.isEmpty() || counter.length() > LONGEST) {
            throw new IllegalArgumentException("the name of a counter has 1 to " + LONGEST + " characters");
        }
        return database.write(entities -> {
            CounterRow.Key key = new CounterRow.Key(counter, window);
            if (up(entities, key) == 0) {
                first(entities, key, keepUntil);
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

    private static void first(EntityManager entities, CounterRow.Key key, Instant keepUntil) {
        entities.createNamedQuery("counter.first")
                .setParameter("name", key.name())
                .setParameter("startsAt", key.startsAt())
                .setParameter("keepUntil", keepUntil)
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
