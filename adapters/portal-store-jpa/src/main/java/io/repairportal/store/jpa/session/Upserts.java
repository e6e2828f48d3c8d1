package io.repairportal.store.jpa.session;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Stores many records of the shop at once, so that storing them again changes nothing. What is there already is read in one statement
 * for each chunk; new rows and changed ones are written in batches, unchanged ones are not written.
 *
 * @param <R> the row
 * @param <K> its key
 */
public final class Upserts<R, K> {
    private static final int CHUNK = 500;

    private final Function<R, K> key;
    private final BiConsumer<R, R> copy;

    /** Creates the rule for one kind of row; {@code copy} copies the first row's content into the second. */
    public Upserts(Function<R, K> key, BiConsumer<R, R> copy) {
        this.key = key;
        this.copy = copy;
    }

    /** Stores all rows; {@code known} reads those of a chunk of keys. */
    public void save(EntityManager entities, List<R> rows, Function<List<K>, List<R>> known) {
        for (int from = 0; from < rows.size(); from += CHUNK) {
            saveChunk(entities, rows.subList(from, Math.min(rows.size(), from + CHUNK)), known);
            entities.flush();
            entities.clear();
        }
    }

    private void saveChunk(EntityManager entities, List<R> rows, Function<List<K>, List<R>> known) {
        Map<K, R> before = new HashMap<>();
        known.apply(rows.stream().map(key).toList()).forEach(row -> before.put(key.apply(row), row));
        for (R row : rows) {
            R stored = before.putIfAbsent(key.apply(row), row);
            if (stored == null) {
                entities.persist(row);
            } else {
                copy.accept(row, stored);
            }
        }
    }
}
