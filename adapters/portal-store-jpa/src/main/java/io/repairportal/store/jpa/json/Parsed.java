package io.repairportal.store.jpa.json;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what texts said, by the text itself or a key that contains its hash; such an entry can never be wrong, only unused. Safe for use by many
 * threads.
 *
 * @param <K> the text, or what contains its hash
 * @param <V> what it said
 */
public final class Parsed<K, V> {
    private final int most;
    private final Map<K, V> known = new ConcurrentHashMap<>();

    /** Creates one that forgets everything when it holds {@code most} entries. */
    public Parsed(int most) {
        this.most = most;
    }

    /** Returns what is remembered. */
    public Optional<V> find(@Nullable K key) {
        return key == null ? Optional.empty() : Optional.ofNullable(known.get(key));
    }

    /** Remembers {@code value} and returns it. */
    public V keep(K key, V value) {
        if (known.size() >= most) {
            known.clear();
        }
        known.put(key, value);
        return value;
    }
}
