package io.repairportal.testkit.memory;

import io.repairportal.spi.access.Saved;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Rows by key, in the order in which they were first stored. Only used inside a transaction, which can undo every change. */
final class Table<K, V> {
    private final Map<K, V> rows = new LinkedHashMap<>();
    private final InMemoryUnitOfWork unitOfWork;

    Table(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    Optional<V> find(K key) {
        return Optional.ofNullable(rows.get(key));
    }

    boolean has(K key) {
        return rows.containsKey(key);
    }

    Stream<V> rows() {
        return List.copyOf(rows.values()).stream();
    }

    Stream<V> entries(Predicate<K> chosen) {
        return List.copyOf(rows.entrySet()).stream()
                .filter(entry -> chosen.test(entry.getKey()))
                .map(Map.Entry::getValue);
    }

    Stream<K> keys(Predicate<V> chosen) {
        return List.copyOf(rows.entrySet()).stream()
                .filter(entry -> chosen.test(entry.getValue()))
                .map(Map.Entry::getKey);
    }

    void put(K key, V row) {
        Optional<V> before = find(key);
        rows.put(key, row);
        unitOfWork.onRollback(() -> restore(key, before));
    }

    void remove(K key) {
        Optional<V> before = find(key);
        rows.remove(key);
        unitOfWork.onRollback(() -> restore(key, before));
    }

    /** Stores {@code row} unless another version of it is stored, or what must be unique is taken. */
    Saved saveIfUnchanged(K key, Versioned<V> row, boolean taken) {
        int stored = find(key).map(row.version()::applyAsInt).orElse(0);
        if (stored != row.readAs()) {
            return Saved.CHANGED_MEANWHILE;
        }
        if (taken) {
            return Saved.TAKEN;
        }
        put(key, row.next());
        return Saved.SAVED;
    }

    /** A row as it shall be stored, and the version that was read before it was changed; 0 if there was none. */
    record Versioned<V>(int readAs, ToIntFunction<V> version, V next) {}

    private void restore(K key, Optional<V> before) {
        before.ifPresentOrElse(row -> rows.put(key, row), () -> rows.remove(key));
    }
}
