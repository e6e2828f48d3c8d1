package io.repairportal.spi.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Everything that can be used once. Each use is one atomic statement, so that of 64 who try at the same moment one succeeds (P17). */
public interface OneTimeKeys {

    /** Stores a new key. */
    void issue(OneTimeKey key);

    /** Returns the key with this hash and purpose, whatever has become of it. */
    Optional<OneTimeKey> find(KeyPurpose purpose, KeyHash hash);

    /** Returns the keys of this purpose about one subject, newest first; at most 20. */
    List<OneTimeKey> about(KeyPurpose purpose, OneTimeKey.Subject subject);

    /**
     * Uses the key if it is usable now and {@code answer} is its secret; a key without a secret takes only an empty answer. A wrong answer costs one of its tries.
     */
    Use use(KeyPurpose purpose, KeyHash hash, Optional<String> answer, Instant now);

    /** Takes back all keys of this purpose about one subject that could still be used, and returns how many. */
    int revoke(KeyPurpose purpose, OneTimeKey.Subject subject, Instant now);

    /** What became of a use. */
    enum Use {
        /** It was used, by this caller and nobody else. */
        USED,
        /** The answer was wrong. */
        WRONG,
        /** There is none, or it was used, taken back or guessed too often, or its time is over. */
        GONE
    }
}
