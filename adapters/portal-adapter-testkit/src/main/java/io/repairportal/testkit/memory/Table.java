package io.repairportal.testkit.memory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
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

    private void restore(K key, Optional<V> before) {
        before.ifPresentOrElse(row -> rows.put(key, row), () -> rows.remove(key));
    }
}
