package io.repairportal.testkit.memory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Facts of one kind by name, in the order in which they were added. Safe for many threads. */
final class Facts<K, V> {
    private final Map<K, V> facts = new LinkedHashMap<>();

    synchronized void put(K key, V fact) {
        facts.put(key, fact);
    }

    synchronized void remove(K key) {
        facts.remove(key);
    }

    synchronized Optional<V> find(K key) {
        return Optional.ofNullable(facts.get(key));
    }

    synchronized List<K> keys() {
        return new ArrayList<>(facts.keySet());
    }

    synchronized Stream<V> all() {
        return new ArrayList<>(facts.values()).stream();
    }

    /** Returns those that exist, each once. */
    Stream<V> find(List<K> keys) {
        return keys.stream().distinct().flatMap(key -> find(key).stream());
    }
}
